// One tab stop for the whole map: arrow keys move from cell to cell, the titles of the rows included, Home and End along a row.
// Without this script the titles are tab stops of their own.
// Months for which there is no room are not drawn, and are no place to go to.
const isDrawn = a => a.getClientRects().length > 0;
const cells = row => [...row.querySelectorAll('a')].filter(isDrawn);
const roving = new WeakSet();

function refresh(table) {
    table.querySelectorAll('tbody th > a').forEach(a => { a.tabIndex = -1; });
    if (![...table.querySelectorAll('tbody a[tabindex="0"]')].some(isDrawn)) {
        const entry = table.tBodies[0].rows[0] && cells(table.tBodies[0].rows[0]).at(-1);
        if (entry) entry.tabIndex = 0;
    }
}

function stepTo(table, a) {
    table.querySelectorAll('tbody a[tabindex="0"]').forEach(other => { other.tabIndex = -1; });
    a.tabIndex = 0;
    a.focus();
}

// A row that is drawn anew takes the focus with it: the link that a reader stood on gets it back.
let held = null;
document.addEventListener('focusin', e => {
    const row = roving.has(e.target.closest('table')) && e.target.closest('tbody tr');
    held = row ? { row, place: [...row.querySelectorAll('a')].indexOf(e.target) } : null;
});
document.addEventListener('pointerdown', e => { if (!held?.row.contains(e.target)) held = null; });

function giveBack(table) {
    const link = table.contains(held?.row) && document.activeElement === document.body && held.row.querySelectorAll('a')[held.place];
    if (link) stepTo(table, link);
}

export function rove(table) {
    refresh(table);
    if (roving.has(table)) return;
    roving.add(table);
    // Rows that the server draws anew bring tab stops of their own; it need not tell.
    new MutationObserver(() => { refresh(table); giveBack(table); }).observe(table.tBodies[0], { childList: true, subtree: true });
    table.addEventListener('keydown', e => {
        const here = e.target.closest('tbody a');
        if (!here || e.altKey || e.ctrlKey || e.metaKey) return;
        const rows = [...table.tBodies[0].rows];
        const row = rows.indexOf(here.closest('tr'));
        const column = cells(rows[row]).indexOf(here);
        const to = {
            ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1], ArrowDown: [row + 1, column], ArrowUp: [row - 1, column],
            Home: [row, 0], End: [row, cells(rows[row]).length - 1],
        }[e.key];
        if (!to) return;
        e.preventDefault();
        const next = rows[to[0]] && cells(rows[to[0]])[to[1]];
        if (next) stepTo(table, next);
    });
}
