// Runs in <head>, before anything is painted. The server draws the theme named by the cookie; on the very first visit there is none,
// so the reader's system decides, and when that is dark the page is asked for once more, still unpainted: no flash.
(() => {
  if (/(?:^|; )yt-theme=/.test(document.cookie)) return;
  const theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.cookie = `yt-theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  const stored = document.cookie.includes("yt-theme=");
  const isPlainVisit = !document.documentElement.hasAttribute("data-posted");
  if (theme !== document.documentElement.dataset.theme && stored && isPlainVisit) location.reload();
})();
