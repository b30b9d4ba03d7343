// A file that misses its place must not take the page away: it goes to the place that is shown, or nowhere.

const isOfFiles = (event) => event.dataTransfer?.types.includes('Files') && !event.target.closest?.('.drop, input[type=file]');

const shown = () => [...document.querySelectorAll('.drop')].find((area) => area.checkVisibility?.() ?? area.offsetParent !== null);

document.addEventListener('dragover', (event) => {
  if (isOfFiles(event)) {
    event.preventDefault();
    event.dataTransfer.dropEffect = shown() ? 'copy' : 'none';
  }
});

document.addEventListener('drop', (event) => {
  if (isOfFiles(event)) {
    event.preventDefault();
    shown()?.dispatchEvent(new DragEvent('drop', { dataTransfer: event.dataTransfer, cancelable: true }));
  }
});
