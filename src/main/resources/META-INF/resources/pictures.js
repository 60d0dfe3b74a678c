// What only a script can do with a picture: keep it as PNG, which the browser draws from the SVG at twice its size; and
// copy an address. Until this runs, the buttons are hidden.

const TWICE = 2;

/** The file at an address, as a picture that the browser has drawn. */
async function drawn(address) {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * TWICE;
  canvas.height = picture.naturalHeight * TWICE;
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((png) => (png ? done(png) : failed(new Error('no PNG'))), 'image/png'));
}

async function keep(button) {
  button.disabled = true;
  try {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await drawn(button.dataset.png));
    link.download = button.dataset.name;
    link.click();
    URL.revokeObjectURL(link.href);
  } finally {
    button.disabled = false;
  }
}

async function copy(button) {
  const before = button.textContent;
  await navigator.clipboard.writeText(button.dataset.copy);
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = before; }, 2000);
}

/** A button is hidden by itself, or by what is around it alone. */
function show(button, action) {
  (button.hidden ? button : button.parentElement).hidden = false;
  button.addEventListener('click', () => action(button));
}

document.querySelectorAll('button[data-png]').forEach((button) => show(button, keep));
// Browsers have no clipboard for pages that came unprotected.
if (navigator.clipboard) {
  document.querySelectorAll('button[data-copy]').forEach((button) => show(button, copy));
}
