// On paper what is read is there, with its address and its day, and what is only clicked is not.

/** What is wrong with a page on paper. */
export async function onPaper(page) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const clicked = [...document.querySelectorAll(".asof, .tools, .skip, nav, summary")]
      .filter((element) => element.checkVisibility())
      .map((element) => `there is something to click on paper: ${element.outerHTML.slice(0, 80)}`);
    const faults = scrollWidth > clientWidth ? [...clicked, `paper is too narrow by ${scrollWidth - clientWidth} px`] : clicked;
    const sheet = document.querySelector(".sheet");
    // What is framed is not printed.
    if (document.querySelector("footer") && !(sheet?.checkVisibility() && sheet.innerText.includes(location.pathname))) {
      faults.push("paper does not say from where it is");
    }
    const day = document.querySelector(".asof input[name=asOf]");
    if (day && !sheet?.innerText.includes(day.value.slice(0, 4))) {
      faults.push("paper does not say of which day it is");
    }
    return faults;
  });
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize(size);
  return found;
}
