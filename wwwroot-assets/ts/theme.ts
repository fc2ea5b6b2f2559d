// Runs in <head>, before anything is painted. The server draws the theme named by the cookie; on the very first visit there is none,
// so the reader's system decides, and when that is dark the page is asked for once more, still unpainted: no flash.
(() => {
  const write = (name: string, value: string): void => {
    document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
  };
  write("yt-zone", Intl.DateTimeFormat().resolvedOptions().timeZone);

  if (/(?:^|; )yt-theme=/.test(document.cookie)) return;
  const theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  write("yt-theme", theme);
  const isStored = document.cookie.includes("yt-theme=");
  if (isStored && theme !== document.documentElement.dataset.theme) location.reload();
})();
