// Passkeys, and the secret of an invitation link. Works on the markup alone: <form data-passkey="get|create" data-options="URL"> asks the
// URL for what the authenticator needs, puts the answer into the field Form.Credential, and submits itself.

const supported = window.isSecureContext
    && typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === 'function'
    && typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function';

let waiting; // one ceremony at a time: the browser's own offer ends when a button asks

async function optionsFor(form, signal) {
    const response = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form), signal });
    if (response.ok) return response.json();
    if (response.status === 429) throw new Error(`Too many attempts. Try again in ${response.headers.get('Retry-After')} s.`);
    const problem = await response.json().catch(() => ({})); // not every refusal has a document
    throw new Error(problem.title ?? 'The server did not answer as expected. Reload the page and try again.');
}

async function ask(form, mediation) {
    waiting?.abort();
    const { signal } = waiting = new AbortController();
    const options = await optionsFor(form, signal);
    const credential = form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), mediation, signal });
    signal.throwIfAborted(); // it came at the moment when another ceremony took over
    form.elements['Form.Credential'].value = JSON.stringify(credential);
    form.submit();
}

function tell(form, text) {
    const place = form.querySelector('[data-passkey-problem]');
    place.textContent = text;
    place.hidden = false;
}

async function start(form, button) {
    form.querySelector('[data-passkey-problem]').hidden = true;
    if (!form.reportValidity()) return;
    button.disabled = true;
    try {
        await ask(form);
    } catch (error) {
        if (error.name === 'AbortError') return;
        tell(form, error.name === 'NotAllowedError' ? 'No passkey was given. Try again, or use a password.'
            : error.name === 'InvalidStateError' ? 'This device already has a passkey for this account.'
            : error.message);
    } finally {
        button.disabled = false;
    }
}

/** Lets the browser offer passkeys in the address field, where it can. */
async function offer(form) {
    if (!await PublicKeyCredential.isConditionalMediationAvailable?.() || waiting) return; // whoever pressed the button meanwhile comes first
    try {
        await ask(form, 'conditional');
    } catch {
        // Nobody asked for it, so nobody need hear of it; the button is still there.
    }
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
    const button = form.querySelector('[data-passkey-start]');
    button.disabled = !supported; // pressed before this script came, it would have said nothing
    if (supported) {
        button.addEventListener('click', () => start(form, button));
        form.addEventListener('submit', e => {
            if (form.elements['Form.Password']?.value) return;
            e.preventDefault(); // Enter in a field, with no password given
            start(form, button);
        });
        if (form.dataset.passkey === 'get') offer(form);
    } else {
        tell(form, 'This browser cannot use passkeys here; use a password.');
        form.querySelector('details')?.setAttribute('open', '');
    }
}

// The secret leaves the address bar, and with it the history, before it goes anywhere.
const invitation = document.querySelector('form[data-invitation]');
if (invitation && location.hash.length > 1) {
    invitation.elements['Form.Token'].value = location.hash.slice(1);
    history.replaceState(null, '', location.pathname);
    invitation.submit();
}
