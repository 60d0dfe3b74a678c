// Words that are marked in a paragraph go into the form that draws a commitment out of it.

document.addEventListener("selectionchange", () => {
  const marked = getSelection();
  const quoted = marked.anchorNode?.parentElement?.closest("[data-quoted]");
  const text = marked.toString().trim();
  if (!quoted || !text || !quoted.contains(marked.focusNode) || !quoted.textContent.includes(text)) return;
  const place = [...document.querySelectorAll("details.draw")]
    .find((details) => details.dataset.paragraph === quoted.dataset.paragraph);
  place.querySelector('[name="quote.text"]').value = text;
  place.querySelector('[name="quote.language"]').value = quoted.dataset.quoted;
  place.classList.add("ready");
});
