// The few things the server cannot do for the browser; components call them as "ytempire.*".
import "./reconnect";
import "./sheets";

const yearInSeconds = 31_536_000;

const writeCookie = (name: string, value: string): void => {
  document.cookie = `${name}=${value}; path=/; max-age=${yearInSeconds}; samesite=lax`;
};

// Drafts stay in this browser, so that they survive a restart of the server and a closed tab. Storage may be full or forbidden: the draft is
// a convenience, the form works without.
const drafts = {
  key: (name: string): string => `yt-draft:${name}`,
  attempt<T>(action: () => T, otherwise: T): T {
    try {
      return action();
    } catch {
      return otherwise;
    }
  },
};

const ytempire = {
  setTheme(theme: "light" | "dark"): void {
    writeCookie("yt-theme", theme);
    document.documentElement.dataset.theme = theme;
  },

  setRail(rail: "folded" | "open"): void {
    writeCookie("yt-rail", rail);
  },

  /** The fields of a form that was left unfinished, by their names; null when there is none. */
  readDraft(name: string): Record<string, string> | null {
    return drafts.attempt(() => JSON.parse(localStorage.getItem(drafts.key(name)) ?? "null"), null);
  },

  dropDraft(name: string): void {
    drafts.attempt(() => localStorage.removeItem(drafts.key(name)), undefined);
  },

  seek(video: HTMLVideoElement | null, seconds: number): void {
    if (!video) return;
    video.currentTime = seconds;
    void video.play();
    video.scrollIntoView({ block: "nearest" });
  },
};

declare global {
  interface Window {
    ytempire: typeof ytempire;
  }
}

window.ytempire = ytempire;

document.addEventListener("click", (event) => {
  if ((event.target as Element | null)?.closest("[data-reload]")) location.reload();
});

// <form data-draft="new-video">: every named field is kept as it is typed, without a word to the server.
document.addEventListener("input", (event) => {
  const field = event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  const form = field.closest?.<HTMLElement>("[data-draft]");
  if (!form?.dataset.draft || !field.name) return;
  const draft = ytempire.readDraft(form.dataset.draft) ?? {};
  draft[field.name] = field.value;
  const key = drafts.key(form.dataset.draft);
  drafts.attempt(() => localStorage.setItem(key, JSON.stringify(draft)), undefined);
});

// The browser looks for autofocus only when it loads a page itself; Blazor's enhanced navigation puts the next one in place under it.
document.addEventListener("DOMContentLoaded", () => {
  const { Blazor } = window as unknown as { Blazor?: { addEventListener(name: string, listen: () => void): void } };
  Blazor?.addEventListener("enhancedload", () => setTimeout(() => document.querySelector<HTMLElement>("main [autofocus]")?.focus()));
});

export {};
