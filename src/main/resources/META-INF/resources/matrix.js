// Arrow keys move between the cells of a matrix: one of them at a time is on the way of the Tab key. Home and End go to
// the ends of a row, with Ctrl to the first and the last of all cells. Without this script, Tab goes from link to link.

for (const table of document.querySelectorAll('table.matrix')) {
  /** What takes the focus in each cell: its link, or the cell itself if there is none. */
  const cells = Array.from(table.rows, row => Array.from(row.cells, cell => cell.querySelector('a') ?? cell));
  let row = Math.min(1, cells.length - 1);
  let column = Math.min(1, cells[row].length - 1);

  // Whoever hears the page is told that arrow keys work here.
  table.setAttribute('role', 'grid');
  cells.flat().forEach(cell => { cell.tabIndex = -1; });
  cells[row][column].tabIndex = 0;
  // What is inside takes the focus, and scrolls along: no stop of the Tab key is needed for that.
  table.closest('.scroll')?.removeAttribute('tabindex');

  const place = target => {
    const cell = target.closest('th, td');
    return cell && [cell.parentElement.rowIndex, cell.cellIndex];
  };

  table.addEventListener('focusin', event => {
    const at = place(event.target);
    if (at) {
      cells[row][column].tabIndex = -1;
      [row, column] = at;
      cells[row][column].tabIndex = 0;
    }
  });

  table.addEventListener('keydown', event => {
    if (event.altKey || event.metaKey || event.shiftKey) {
      return;
    }
    const lastRow = cells.length - 1;
    const lastColumn = cells[row].length - 1;
    const all = event.ctrlKey;
    const moves = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [all ? 0 : row, 0],
      End: [all ? lastRow : row, lastColumn],
    };
    const to = moves[event.key];
    if (!to || (all && event.key.startsWith('Arrow'))) {
      return;
    }
    event.preventDefault();
    cells[Math.max(0, Math.min(lastRow, to[0]))][Math.max(0, Math.min(lastColumn, to[1]))].focus();
  });
}
