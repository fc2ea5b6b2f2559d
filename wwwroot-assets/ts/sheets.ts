// Buttons beside something a person wants to take away: data-copy names it by selector, data-print prints the page. Delegated, because
// enhanced navigation replaces the page under us and the content security policy allows no inline handlers.
const textOf = (shown: Element): string => {
  const items = [...shown.querySelectorAll("li")].map((item) => item.textContent?.trim() ?? "");
  return items.length > 0 ? items.join("\n") : (shown.textContent ?? "").trim();
};

const copyFrom = async (button: HTMLElement): Promise<void> => {
  const shown = document.querySelector(button.dataset.copy ?? "");
  if (!shown) return;
  try {
    await navigator.clipboard.writeText(textOf(shown));
  } catch {
    // No clipboard here (plain http, or refused): marked instead, so that the reader's own copy key works.
    getSelection()?.selectAllChildren(shown);
    return;
  }
  const label = button.textContent;
  button.textContent = button.dataset.copied ?? label;
  setTimeout(() => (button.textContent = label), 2000);
};

document.addEventListener("click", (event) => {
  const target = event.target as Element | null;
  const copy = target?.closest<HTMLElement>("[data-copy]");
  if (copy) void copyFrom(copy);
  if (target?.closest("[data-print]")) print();
});

export {};
