// Asks the device for a passkey, then sends the form on with what the device answered.

/** Fills in a form marked data-passkey="create" or "get" and submits it; a device that gives nothing leaves the answer blank. */
export async function sendWithPasskey(form) {
    const credential = form.elements.credential;
    try {
        credential.value = JSON.stringify(form.dataset.passkey === 'get' ? await get(form) : await create(form));
    } catch {
        credential.value = ''; // the visitor closed the dialog, or the device has none: the server says what to do
    }
    form.submit();
}

async function create(form) {
    const wish = { token: form.elements.token?.value, name: (form.elements.displayName ?? form.elements.name)?.value };
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(await ask(form, '/passkeys/creation-options', wish));
    return navigator.credentials.create({ publicKey: options });
}

async function get(form) {
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(await ask(form, '/passkeys/request-options', {}));
    return navigator.credentials.get({ publicKey: options });
}

async function ask(form, path, wish) {
    const token = form.elements.__RequestVerificationToken;
    const answer = await fetch(path, {
        method: 'POST', headers: { 'Content-Type': 'application/json', RequestVerificationToken: token.value }, body: JSON.stringify(wish),
    });
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
}
