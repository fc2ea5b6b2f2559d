// When the connection breaks, Blazor tries again by itself and tells the dialog (Shell/Reconnect.razor) how it goes. After a restart the
// server no longer knows this page: it is loaded anew, for everything on it is kept in the database or among the drafts.
interface Reconnecting {
  reconnect(): Promise<boolean>;
}

const dialog = document.getElementById("components-reconnect-modal");

const tryAgain = async (): Promise<void> => {
  if (document.visibilityState !== "visible") return;
  document.removeEventListener("visibilitychange", tryAgain);
  try {
    const isBack = await (window as unknown as { Blazor: Reconnecting }).Blazor.reconnect();
    if (!isBack) location.reload();
  } catch {
    // Still not there. Whoever comes back to this tab is the next occasion.
    document.addEventListener("visibilitychange", tryAgain);
  }
};

dialog?.addEventListener("components-reconnect-state-changed", (event) => {
  const { state } = (event as CustomEvent<{ state: string }>).detail;
  if (state === "rejected") location.reload();
  else if (state === "failed") document.addEventListener("visibilitychange", tryAgain);
});

export {};
