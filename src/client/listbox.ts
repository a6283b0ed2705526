/** Makes an input and its list of options a combobox: arrows choose, Enter opens (WAI-ARIA 1.2). */
export function startListbox(input: HTMLInputElement, list: HTMLElement): { reset: () => void } {
  list.role = 'listbox';
  list.ariaLabel = 'Papers found';
  let chosen = -1;
  const getOptions = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const choose = (next: number): void => {
    const options = getOptions();
    chosen = next;
    options.forEach((option, at) => {
      option.id = `${list.id}-${at}`;
      option.setAttribute('aria-selected', String(at === chosen));
    });
    const option = options[chosen];
    if (!option) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };
  input.addEventListener('keydown', (event) => {
    const options = getOptions();
    const last = options.length - 1;
    if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      options[chosen]?.click();
      return;
    }
    const next = {
      ArrowDown: chosen >= last ? -1 : chosen + 1,
      ArrowUp: chosen < 0 ? last : chosen - 1,
    }[event.key];
    if (next === undefined || last < 0) return;
    event.preventDefault();
    choose(next);
  });
  return {
    reset: () => {
      choose(-1);
      input.setAttribute('aria-expanded', String(getOptions().length > 0));
    },
  };
}
