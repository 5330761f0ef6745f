// The page's line to the server. The address holds the whole view, so a new page is as good as a lost circuit, and a circuit that
// sleeps loses nothing but what somebody is writing: a page in which somebody writes stays awake.
const panel = document.getElementById('components-reconnect-modal');
const isPaused = () => panel.classList.contains('components-reconnect-paused');

panel.addEventListener('components-reconnect-state-changed', e => {
    const { state } = e.detail;
    document.documentElement.toggleAttribute('data-lost', state !== 'hide'); // the frame says "Reconnecting" instead of "Live"
    document.removeEventListener('visibilitychange', retryWhenSeen);
    if (state === 'show' && !panel.open) panel.show(); // not modal: what is on screen can still be read
    else if (state === 'hide' || (state === 'paused' && document.hidden)) panel.close(); // who sleeps unseen need not say so
    else if (state === 'failed') document.addEventListener('visibilitychange', retryWhenSeen);
    else if (state === 'rejected') startAnew();
});

document.getElementById('reconnect-retry').addEventListener('click', retry);
document.getElementById('reconnect-resume').addEventListener('click', resume);

function retryWhenSeen() {
    if (!document.hidden) retry();
}

async function retry() {
    try {
        if (!await Blazor.reconnect()) await resume();
    } catch {
        document.addEventListener('visibilitychange', retryWhenSeen); // still out of reach: the panel says so
    }
}

async function resume() {
    // It says no, or throws, where the server no longer has the circuit and where there is no way to the server alike.
    if (!await Blazor.resumeCircuit().catch(() => false)) await startAnew();
}

async function startAnew() {
    if (await isReachable()) location.reload();
    else if (!panel.open) panel.show(); // a computer that wakes up has no network yet, and a page of the browser's own would help nobody
}

const isReachable = () => fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false);

// ---- sleeping ----------------------------------------------------------------------------------------------------------
// A tab that nobody has looked at for a while gives its circuit back: the server then keeps nothing of it, the browser a few KB.
// <div data-awake>: what is shown here is not in the address, so the page stays awake while it is there.
const written = new Map(); // fields, and the address at which they were written into
let falling = 0;
let pausing = null;

document.addEventListener('input', e => {
    if (!e.target.matches('.tm-theme, #keys-on')) written.set(e.target, location.href); // those are kept by the browser
});

function mustStayAwake() {
    for (const [field, address] of written) {
        // What led to another address has been heard.
        if (!field.isConnected || field.value === '' || address !== location.href) written.delete(field);
    }
    return written.size > 0 || document.querySelector('dialog[open], [data-awake]') !== null;
}

function fallAsleep() {
    clearTimeout(falling);
    falling = setTimeout(() => {
        if (!document.hidden) return;
        if (mustStayAwake()) fallAsleep();
        else pausing = Blazor.pauseCircuit?.().catch(() => false); // without a connection there is nothing to give back
    }, panel.dataset.sleepAfter * 1000);
}

async function wakeUp() {
    clearTimeout(falling);
    if (document.hidden) return;
    await pausing;
    if (isPaused()) await resume();
}

document.addEventListener('visibilitychange', () => document.hidden ? fallAsleep() : wakeUp());
addEventListener('online', wakeUp);
if (document.hidden) fallAsleep(); // opened in the background
