// The few things the server cannot do for the browser. Called from Web/Shell/Browser.cs under the name "ytempire".
const yearInSeconds = 31_536_000;

const writeCookie = (name: string, value: string): void => {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${yearInSeconds}; samesite=lax`;
};

const ytempire = {
  setTheme(theme: "light" | "dark"): void {
    writeCookie("yt-theme", theme);
    document.documentElement.dataset.theme = theme;
  },

  setRail(rail: "folded" | "open"): void {
    writeCookie("yt-rail", rail);
  },

  /** IANA name of the reader's zone, so that exact times can be given in it. */
  timeZone(): string {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  },

  async copy(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },

  // Drafts survive a rejected reconnect and a closed tab; they stay in this browser.
  saveDraft(key: string, text: string): void {
    try {
      localStorage.setItem(`yt-draft:${key}`, text);
    } catch {
      // Storage is full or forbidden: the draft is a convenience, the form still works.
    }
  },

  readDraft(key: string): string | null {
    try {
      return localStorage.getItem(`yt-draft:${key}`);
    } catch {
      return null;
    }
  },

  dropDraft(key: string): void {
    try {
      localStorage.removeItem(`yt-draft:${key}`);
    } catch {
      // Nothing was stored.
    }
  },

  seek(video: HTMLVideoElement, seconds: number): void {
    video.currentTime = seconds;
    void video.play();
  },
};

declare global {
  interface Window {
    ytempire: typeof ytempire;
  }
}

window.ytempire = ytempire;

document.addEventListener("click", (event) => {
  const button = (event.target as Element | null)?.closest("[data-reload]");
  if (button) location.reload();
});

export {};
