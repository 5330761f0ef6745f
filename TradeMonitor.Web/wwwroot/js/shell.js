// What the frame needs of the browser: the theme, the keys, the menus. Works on the markup alone, so it also
// works before the circuit is there, and a page adds a key by naming it: <a data-keys="g t">, <button data-keys="x">, rows: data-row,
// and for the row that has the focus: <a data-row-keys="e">.

// ---- theme -------------------------------------------------------------------------------------------------------------
const oneYear = 60 * 60 * 24 * 365;

/** Applies and remembers a theme: light, dark or system. Tells charts by the event "themechange" on document. */
export function setTheme(theme) {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    document.querySelector('meta[name=color-scheme]').content = theme === 'system' ? 'light dark' : theme;
    const secure = location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `theme=${theme}; path=/; max-age=${oneYear}; samesite=lax${secure}`;
    document.dispatchEvent(new Event('themechange'));
}

// On a page without a circuit nobody else hears the choice.
document.addEventListener('change', e => {
    if (e.target.matches?.('.tm-theme') && document.body.dataset.enhanceNav === 'false') setTheme(e.target.value);
});

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => document.dispatchEvent(new Event('themechange')));

// ---- keys --------------------------------------------------------------------------------------------------------------
const patienceMs = 1500; // between the keys of a sequence
const offKey = 'keys-off';
let pending = '';
let pendingSince = 0;

const writing = element => element?.isContentEditable || /^(input|select|textarea)$/i.test(element?.tagName ?? '');
const inRow = keys => document.activeElement?.closest('[data-row]')?.closest('tr, li')?.querySelector(`[data-row-keys="${CSS.escape(keys)}"]`);
const find = keys => inRow(keys) ?? [...document.querySelectorAll('[data-keys]')].find(e => e.dataset.keys === keys);
const leads = keys => [...document.querySelectorAll('[data-keys]')].some(e => e.dataset.keys.startsWith(keys + ' '));

function follow(element) {
    if (writing(element)) {
        element.focus();
        element.select?.();
    } else {
        element.click();
        if (element.matches('summary')) element.focus(); // so that Escape closes the menu
    }
}

function step(by) {
    const rows = [...document.querySelectorAll('[data-row]')];
    if (rows.length === 0) return;
    const at = rows.indexOf(document.activeElement?.closest('[data-row]'));
    const next = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || e.defaultPrevented || e.key.length !== 1) return;
    if (writing(e.target) || document.querySelector('dialog[open]') || off()) return;
    const keys = pending && e.timeStamp - pendingSince < patienceMs ? `${pending} ${e.key}` : e.key;
    pending = '';
    const element = find(keys);
    if (element) {
        e.preventDefault();
        follow(element);
    } else if (keys === 'j' || keys === 'k') {
        e.preventDefault();
        step(keys === 'j' ? 1 : -1);
    } else if (leads(keys)) {
        pending = keys;
        pendingSince = e.timeStamp;
    }
});

function off() {
    try { return localStorage.getItem(offKey) === '1'; } catch { return false; } // storage may be forbidden
}

document.addEventListener('change', e => {
    if (e.target.id !== 'keys-on') return;
    try { localStorage.setItem(offKey, e.target.checked ? '0' : '1'); } catch { /* then it holds for nothing: storage is forbidden */ }
});

document.addEventListener('click', e => {
    const opener = e.target.closest('[data-opens]');
    if (opener) {
        document.getElementById('keys-on').checked = !off();
        document.getElementById(opener.dataset.opens).showModal();
    }
    if (e.target.closest('.tm-skip')) {
        e.preventDefault();
        document.getElementById('main').focus();
    }
}, true);

// ---- links and menus ---------------------------------------------------------------------------------------------------
// <a data-replace>: a change of the view, not a page to come back to. <a role=checkbox>: Space works as on any box.
document.addEventListener('click', e => {
    const link = e.target.closest('a[data-replace]');
    if (!link || !window.Blazor || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey || e.defaultPrevented) return;
    e.preventDefault();
    e.stopPropagation();
    Blazor.navigateTo(link.href, { replaceHistoryEntry: true });
}, true);

document.addEventListener('keydown', e => {
    if (e.key === ' ' && e.target.matches?.('a[role=checkbox]')) {
        e.preventDefault();
        e.target.click();
    }
    if (e.key === 'Escape') {
        const menu = e.target.closest?.('details[data-menu][open]');
        if (menu) {
            menu.open = false;
            menu.querySelector('summary').focus();
        }
    }
});

// <details data-menu>: one open at a time, closed by a click elsewhere.
document.addEventListener('click', e => {
    for (const menu of document.querySelectorAll('details[data-menu][open]')) {
        if (!menu.contains(e.target)) menu.open = false;
    }
});

// A list that is gone through from a field: the focus stays in the field, so the browser does not bring what is chosen into sight.
new MutationObserver(changes => {
    for (const { target } of changes) document.getElementById(target.getAttribute('aria-activedescendant'))?.scrollIntoView({ block: 'nearest' });
}).observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['aria-activedescendant'] });

// <button data-copy="id">: what stands in that field. <button data-copy-address="/path">: the whole address; with data-copy-frame="title" as a frame.
document.addEventListener('click', async e => {
    const button = e.target.closest?.('button[data-copy], button[data-copy-address]');
    if (!button) return;
    const field = button.dataset.copy && document.getElementById(button.dataset.copy);
    field?.select();
    const address = button.dataset.copyAddress && new URL(button.dataset.copyAddress, location.href).href;
    const text = field ? field.value : button.dataset.copyFrame ? frame(address, button.dataset.copyFrame) : address;
    const says = button.querySelector('span') ?? button;
    try {
        await navigator.clipboard.writeText(text);
        says.textContent = 'Copied';
    } catch { // not on a page without TLS, or not allowed
        if (field) says.textContent = 'Press Ctrl+C';
        else prompt('Copy this:', text);
    }
});

function frame(address, title) {
    const element = document.createElement('iframe');
    for (const [name, value] of Object.entries({ src: address, title, width: '100%', height: '520', loading: 'lazy' })) element.setAttribute(name, value);
    element.style.border = '0';
    return element.outerHTML;
}

// ---- framework ---------------------------------------------------------------------------------------------------------
// Begins after the first paint: the page can be read and followed without it, and its start would keep the paint waiting.
const mayNotPaintMs = 1000; // a page that is hidden by now
const begin = () => {
    if (begun) return;
    begun = true;
    const framework = document.createElement('script');
    framework.src = document.querySelector('meta[name=framework]').content;
    document.body.append(framework);
};
let begun = false;
if (document.hidden) begin();
requestAnimationFrame(() => setTimeout(begin));
setTimeout(begin, mayNotPaintMs);
