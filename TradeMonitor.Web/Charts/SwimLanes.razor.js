// What a reader does with swim lanes: moves and zooms them, and chooses marks, without asking the server, which is told the days shown once they
// have come to rest. What is seen of them is painted by the drawing.
import { LaneDrawing, clamp, leastDays, namesHeight, pad } from '../js/lane-drawing.js';

const restMs = 400, quietMs = 3000, hoverMs = 70;

const all = new Set();

export function mount(host, payload, view, dotnet) {
    // A page that went to sleep wakes with new elements, and nobody tells the lanes in the old ones.
    for (const old of [...all]) if (!old.host.isConnected) old.destroy();
    const lanes = new Lanes(host, dotnet);
    lanes.show(payload, view);
    return { show: (next, at) => lanes.show(next, at), destroy: () => lanes.destroy() };
}

class Lanes extends LaneDrawing {
    constructor(host, dotnet) {
        super(host);
        const find = s => host.querySelector(s);
        all.add(this);
        Object.assign(this, { dotnet, cards: new Map(), pointers: new Map(), strip: find('.strip'), says: find('.says'), live: find('[aria-live]') });
        this.listen();
    }

    listen() {
        const signal = this.ends.signal;
        const on = (target, type, act, options = {}) => target.addEventListener(type, act, { signal, ...options });
        on(this.plot, 'keydown', e => this.onKey(e));
        on(this.plot, 'pointerdown', e => this.onDown(e));
        on(this.plot, 'pointermove', e => this.onMove(e));
        for (const type of ['pointerup', 'pointercancel']) on(this.plot, type, e => this.onUp(e));
        on(this.plot, 'pointerleave', () => this.hover(null));
        on(this.plot, 'wheel', e => this.onWheel(e, this.plot), { passive: false });
        on(this.strip, 'wheel', e => this.onWheel(e, this.strip), { passive: false });
        on(this.strip, 'pointerdown', e => this.onBrush(e));
        for (const [end, handle] of Object.entries(this.handles)) on(handle, 'keydown', e => this.onHandleKey(e, end));
        for (const button of this.host.querySelectorAll('[data-act]')) on(button, 'click', () => this.act(button.dataset.act));
        on(this.says, 'click', e => { if (e.target.closest('a')) { e.preventDefault(); this.open(); } });
        on(document.documentElement, 'mouseleave', () => this.sketch());
        on(document, 'keydown', e => this.onPrint(e));
        on(document, 'themechange', () => this.dress());
        on(window, 'resize', () => this.fit());
        on(window, 'scroll', () => { if (!this.covers()) this.draw(); });
        this.theme = new MutationObserver(() => this.dress());
        this.theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
        this.size = new ResizeObserver(() => this.fit());
    }

    // ---- what is shown ----

    show(payload, [from, to, chosen]) {
        if (payload) this.take(payload);
        if (from !== null) [this.from, this.to] = [from, to];
        if (this.dressed) this.age();
        this.bound();
        if (chosen !== null) this.choose(chosen, false);
        if (this.dressed) this.draw();
        else {
            this.dress();
            this.size.observe(this.plot);
            document.fonts?.ready.then(() => this.draw());
        }
    }

    take(payload) {
        this.cards.clear();
        super.take(payload);
    }

    paint() {
        if (!super.paint()) return;
        this.placeSays();
        this.host.toggleAttribute('data-live', true);
    }

    // ---- moving and zooming ----

    bound() {
        const { from, to } = this.data;
        const length = clamp(this.to - this.from, Math.min(leastDays, to - from), to - from);
        this.from = clamp(this.from, from, to - length);
        this.to = this.from + length;
    }

    moveTo(from, to) {
        [this.from, this.to] = [from, to];
        this.bound();
        this.draw();
        clearTimeout(this.resting);
        this.resting = setTimeout(() => this.rest(), restMs);
        this.age();
    }

    rest() {
        if (this.pointers.size > 0 || this.brushing) return void (this.resting = setTimeout(() => this.rest(), restMs));
        return this.tell('RestAsync', Math.round(this.from), Math.round(this.to));
    }

    // The sketch is what goes on paper; it follows when nobody is held up by that: after a while, or when the pointer leaves for the menu.
    age() {
        this.stale = true;
        clearTimeout(this.ageing);
        this.ageing = setTimeout(() => this.sketch(), quietMs);
    }

    async sketch() {
        if (!this.stale) return;
        this.stale = false;
        clearTimeout(this.ageing);
        await this.tell('SketchAsync');
    }

    async onPrint(e) {
        if (!this.stale || e.key !== 'p' || !(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey) return;
        e.preventDefault();
        clearTimeout(this.resting);
        await this.rest();
        await this.sketch();
        print();
    }

    tell(method, ...values) {
        if (this.ends.signal.aborted) return Promise.resolve(null);
        return this.dotnet.invokeMethodAsync(method, ...values).catch(() => null); // without a connection the chart still moves
    }

    pan(share) { this.moveTo(this.from + (this.to - this.from) * share, this.to + (this.to - this.from) * share); }

    zoom(factor, share = .5) {
        const length = clamp((this.to - this.from) * factor, Math.min(leastDays, this.data.to - this.data.from), this.data.to - this.data.from);
        const still = this.from + (this.to - this.from) * share;
        this.moveTo(still - length * share, still + length * (1 - share));
    }

    act(name) {
        if (name === 'in') this.zoom(.6);
        else if (name === 'out') this.zoom(1 / .6);
        else if (name === 'back') this.pan(-.25);
        else if (name === 'on') this.pan(.25);
        else this.moveTo(this.data.from, this.data.to);
    }

    onKey(e) {
        if (e.altKey || e.ctrlKey || e.metaKey) return;
        const length = this.to - this.from;
        const acts = {
            '+': () => this.act('in'), '=': () => this.act('in'), '-': () => this.act('out'), '_': () => this.act('out'), '0': () => this.act('all'),
            ArrowLeft: () => this.pan(-.1), ArrowRight: () => this.pan(.1),
            Home: () => this.moveTo(this.data.from, this.data.from + length), End: () => this.moveTo(this.data.to - length, this.data.to),
            j: () => this.step(1), ArrowDown: () => this.step(1), k: () => this.step(-1), ArrowUp: () => this.step(-1),
            Enter: () => this.open(), Escape: () => this.choose(-1),
        };
        if (!acts[e.key] || (e.key === 'Enter' && this.chosen < 0)) return;
        e.preventDefault();
        e.stopPropagation();
        acts[e.key]();
    }

    onHandleKey(e, end) {
        const length = this.data.to - this.data.from;
        const steps = { ArrowLeft: -7, ArrowDown: -7, ArrowRight: 7, ArrowUp: 7, PageDown: -91, PageUp: 91, Home: -length, End: length };
        if (!(e.key in steps) || e.altKey || e.ctrlKey || e.metaKey) return;
        e.preventDefault();
        this.drag(end, this[end] + steps[e.key]);
    }

    // Moves one end; the other stays.
    drag(end, day) {
        const least = Math.min(leastDays, this.data.to - this.data.from);
        if (end === 'from') this.moveTo(clamp(day, this.data.from, this.to - least), this.to);
        else this.moveTo(this.from, clamp(day, this.from + least, this.data.to));
    }

    // A plain wheel moves the page: it zooms with Ctrl, or over the strip.
    onWheel(e, over) {
        const sideways = Math.abs(e.deltaX) > Math.abs(e.deltaY) || e.shiftKey;
        if (!sideways && over === this.plot && !e.ctrlKey && !e.metaKey) return;
        e.preventDefault();
        const box = over.getBoundingClientRect();
        const unit = e.deltaMode === 1 ? 30 : 1;
        if (sideways) this.pan((e.deltaX || e.deltaY) * unit / this.width);
        else this.zoom(Math.exp(clamp(e.deltaY * unit, -200, 200) * .002), over === this.plot ? clamp((e.clientX - box.left - pad) / (box.width - 2 * pad), 0, 1) : .5);
    }

    onDown(e) {
        if (e.button !== 0) return;
        this.plot.focus({ preventScroll: true });
        this.pointers.set(e.pointerId, { x: e.clientX, y: e.clientY });
        this.grip = { from: this.from, to: this.to, points: [...this.pointers.values()].map(p => p.x), moved: this.pointers.size > 1 };
    }

    onMove(e) {
        if (!this.pointers.has(e.pointerId)) return e.pointerType === 'touch' ? undefined : this.hover(this.find(e));
        this.pointers.set(e.pointerId, { x: e.clientX, y: e.clientY });
        const { from, to, points } = this.grip;
        const now = [...this.pointers.values()].map(p => p.x);
        const width = this.width - 2 * pad;
        const dayAt = x => from + (x - this.plot.getBoundingClientRect().left - pad) / width * (to - from);
        if (now.length === 1) {
            if (!this.grip.moved && Math.abs(now[0] - points[0]) < 4) return;
            if (!this.grip.moved) this.plot.setPointerCapture(e.pointerId);
            this.grip.moved = true;
            this.host.toggleAttribute('data-drag', true);
            this.hover(null);
            const by = (points[0] - now[0]) / width * (to - from);
            return this.moveTo(from + by, to + by);
        }
        // Two fingers hold two days: those stay under them.
        const [one, other] = [dayAt(points[0]), dayAt(points[1])];
        const left = this.plot.getBoundingClientRect().left + pad;
        const perPixel = clamp((other - one) / ((now[1] - now[0]) || 1), leastDays / width, (this.data.to - this.data.from) / width);
        this.moveTo(one - (now[0] - left) * perPixel, one - (now[0] - left) * perPixel + width * perPixel);
    }

    onUp(e) {
        if (!this.pointers.delete(e.pointerId)) return;
        this.host.removeAttribute('data-drag');
        if (this.pointers.size > 0) this.grip = { from: this.from, to: this.to, points: [...this.pointers.values()].map(p => p.x), moved: true };
        else if (!this.grip.moved && e.type === 'pointerup') this.onClick(this.find(e));
    }

    onClick(hit) {
        if (hit?.line !== undefined) return this.follow(this.cardOf(hit));
        if (!hit) return this.choose(-1);
        const days = hit.spot.marks.map(m => this.data.days[m]);
        const [first, last] = [Math.min(...days), Math.max(...days)];
        // What is counted is taken apart where a closer look can; what happened on one day is stepped through.
        if (hit.spot.marks.length > 1 && last > first && this.to - this.from > 2 * (last - first) + 4 * leastDays) {
            const middle = (first + last) / 2;
            const half = Math.max((last - first) * 3, leastDays * 2, (this.to - this.from) * .06);
            return this.moveTo(middle - half, middle + half);
        }
        const items = hit.spot.marks.map(m => this.data.items[m]);
        this.choose(items[(items.indexOf(this.chosen) + 1) % items.length]);
    }

    onBrush(e) {
        if (e.button !== 0) return;
        e.preventDefault();
        const box = this.strip.getBoundingClientRect();
        const { from, to } = this.data;
        const dayAt = x => from + clamp((x - box.left) / box.width, 0, 1) * (to - from);
        const end = Object.keys(this.handles).find(k => this.handles[k] === e.target);
        const whole = this.to - this.from > (to - from) * .98;
        const [start, first, last] = [dayAt(e.clientX), this.from, this.to];
        const inside = e.target === this.window && !whole;
        let moved = false;
        const move = m => {
            if (Math.abs(m.clientX - e.clientX) < 3 && !moved) return;
            moved = true;
            const day = dayAt(m.clientX);
            if (end) this.drag(end, day);
            else if (inside) this.moveTo(first + day - start, last + day - start);
            else this.moveTo(Math.min(start, day), Math.max(start, day, Math.min(start, day) + leastDays));
        };
        const stop = new AbortController();
        const done = () => {
            stop.abort();
            this.brushing = false;
            if (!moved && !end && !inside && !whole) this.moveTo(start - (last - first) / 2, start + (last - first) / 2);
        };
        this.brushing = true;
        if (end) this.handles[end].focus();
        this.strip.setPointerCapture(e.pointerId);
        const signal = AbortSignal.any([stop.signal, this.ends.signal]);
        this.strip.addEventListener('pointermove', move, { signal });
        for (const type of ['pointerup', 'pointercancel']) this.strip.addEventListener(type, done, { signal });
    }

    // ---- what is said of marks ----

    find(e) {
        const box = this.plot.getBoundingClientRect();
        const [x, y] = [e.clientX - box.left, e.clientY - box.top];
        const reach = e.pointerType === 'touch' ? 16 : 8;
        if (y < namesHeight) {
            const name = this.named.find(n => x >= n.from && x <= n.to && Math.abs(y - (namesHeight - 11 - 14 * n.row)) <= 8);
            return name ? { line: name.line } : null;
        }
        const lane = this.data.tops.findLastIndex(top => top <= y);
        let best = null;
        for (const spot of this.spots[lane] ?? []) {
            if (spot.day < this.from || spot.day > this.to) continue;
            const dx = x - this.x(spot.day) - (spot.marks.length > 1 ? 4 : 0);
            const away = Math.hypot(Math.max(0, Math.abs(dx) - (spot.marks.length > 1 ? 5 : 0)), y - this.y(spot));
            if (away <= reach && away < (best?.away ?? Infinity)) best = { spot, away };
        }
        return best;
    }

    hover(hit) {
        if (hit?.spot === this.over?.spot && hit?.line === this.over?.line) return;
        this.over = hit;
        this.plot.toggleAttribute('data-over', hit !== null);
        clearTimeout(this.hovering);
        this.hovering = setTimeout(() => this.sayOf(this.over), hoverMs);
        if (hit?.line !== undefined) this.draw();
    }

    // The card of what is pointed at, or else of what is chosen.
    async sayOf(hit) {
        const kept = hit === null && this.chosen >= 0;
        const about = kept ? { item: this.chosen } : hit;
        this.about = about;
        if (about === null) return void (this.says.hidden = true);
        const card = await this.cardOf(about);
        if (this.about !== about) return;
        this.says.hidden = card === null;
        if (card === null) return;
        const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });
        const link = kept && card.href ? [Object.assign(element('a', card.linkText), { href: card.href })] : [];
        this.says.replaceChildren(element('strong', card.title), ...card.lines.map(l => element('span', l)), ...link);
        this.says.toggleAttribute('data-kept', kept);
        this.placeSays();
        if (kept) this.live.textContent = [card.title, ...card.lines].join('. ');
    }

    async cardOf(about) {
        const items = about.line !== undefined ? null : about.item !== undefined ? [about.item] : about.spot.marks.map(m => this.data.items[m]);
        const key = items ? items.join() : `line ${about.line}`;
        if (!this.cards.has(key)) this.cards.set(key, items ? this.tell('DescribeAsync', items.slice(0, 5), items.length) : this.tell('DescribeLineAsync', about.line));
        return this.cards.get(key);
    }

    placeSays() {
        if (this.says.hidden || !this.about) return;
        const left = this.plot.offsetLeft;
        let [x, y, below] = [0, 0, 14];
        if (this.about.line !== undefined) {
            const name = this.named.find(n => n.line === this.about.line);
            if (!name) return void (this.says.hidden = true);
            [x, y, below] = [(name.from + name.to) / 2, namesHeight - 14, 8];
        } else {
            const spot = this.about.spot ?? this.spotOf[this.marksOf.get(this.about.item)[0]];
            [x, y] = [this.x(spot.day), this.y(spot)];
        }
        const { offsetWidth: w, offsetHeight: h } = this.says;
        this.says.style.visibility = x < 0 || x > this.width ? 'hidden' : 'visible';
        this.says.style.left = `${clamp(left + x - w / 2, 0, left + this.width - w)}px`;
        this.says.style.top = `${y + below + h > this.height + 20 ? y - h - 14 : y + below}px`;
    }

    step(by) {
        const at = this.items.indexOf(this.chosen);
        const seen = this.items.filter(i => { const day = this.data.days[this.marksOf.get(i)[0]]; return day >= this.from && day <= this.to; });
        const next = at < 0 ? seen.at(by > 0 ? 0 : -1) : this.items[clamp(at + by, 0, this.items.length - 1)];
        if (next === undefined) return;
        const day = this.data.days[this.marksOf.get(next)[0]];
        if (day < this.from || day > this.to) this.moveTo(day - (this.to - this.from) / 2, day + (this.to - this.from) / 2);
        this.choose(next);
        this.reveal(next);
    }

    // A tall chart may reach beyond the window.
    reveal(item) {
        const y = this.plot.getBoundingClientRect().top + this.y(this.spotOf[this.marksOf.get(item)[0]]);
        if (y < 110 || y > innerHeight - 170) scrollBy(0, y - innerHeight / 2);
    }

    choose(item, tell = true) {
        if (item !== -1 && !this.marksOf.has(item)) return;
        if (this.chosen === item && tell) return;
        this.chosen = item;
        this.over = null;
        this.draw();
        this.age();
        clearTimeout(this.saying);
        this.saying = setTimeout(() => this.sayOf(null), tell ? hoverMs : 0);
        clearTimeout(this.choosing);
        if (tell) this.choosing = setTimeout(() => this.tell('ChooseAsync', this.chosen), restMs);
    }

    open() {
        if (this.chosen >= 0) this.tell('OpenAsync', this.chosen);
    }

    async follow(card) {
        const { href } = await card ?? {};
        if (href) Blazor.navigateTo(href);
    }

    destroy() {
        all.delete(this);
        this.ends.abort();
        this.theme.disconnect();
        this.size.disconnect();
        cancelAnimationFrame(this.frame);
        for (const timer of [this.resting, this.ageing, this.hovering, this.saying, this.choosing]) clearTimeout(timer);
    }
}
