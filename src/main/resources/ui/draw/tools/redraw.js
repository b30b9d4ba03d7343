// Draws part of a panel anew without taking the keyboard, or what is being typed, away from who is there.

/** @param children the new content; what has the same data-focus as the element that has the focus gets it, and its text */
export function redraw(element, ...children) {
  const inside = element.contains(document.activeElement) ? document.activeElement : null;
  const name = inside?.dataset.focus;
  const fields = () => [...element.querySelectorAll('input[type=text][data-focus]')];
  const typed = new Map(fields().map((field) => [field.dataset.focus, field.value]));
  element.replaceChildren(...children.flat(Infinity).filter(Boolean));
  for (const field of fields()) {
    field.value = typed.get(field.dataset.focus) ?? field.value;
  }
  if (inside) {
    const again = name && [...element.querySelectorAll('[data-focus]')].find((one) => one.dataset.focus === name && !one.disabled);
    (again ?? element.querySelector('[data-focus]:not(:disabled)'))?.focus();
    if (again?.type === 'text') {
      again.setSelectionRange(inside.selectionStart, inside.selectionEnd);
    }
  }
}
