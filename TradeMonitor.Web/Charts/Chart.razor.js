// Draws chart payloads with ApexCharts inside the frame that the server has drawn, and answers pointer and keys with one
// cross-hair: the library's own snaps to different days in charts that share an axis, and knows no keys.
// Edges and marks come as UTC midnights, the days of points as days after the left edge. What the server has drawn shows all there is, so the
// figures, and the library, which keeps a phone busy for half a second, are asked for when a reader first turns to a chart.
const libraries = new Map();
const drawings = new Set();
const aDay = 86400000;
const patience = 10000; // milliseconds
const reach = 12; // pixels around a marker that are its own, so that a finger finds it
const steering = ['ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp', 'Home', 'End'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function mount(host, library, group, dotnet) {
    // A page that went to sleep wakes with new elements, and nobody tells the drawings of the old ones.
    for (const drawing of [...drawings]) if (!drawing.host.isConnected) drawing.destroy();
    const chart = new Drawing(host, library, group, dotnet);
    return { update: next => chart.update(next), destroy: () => chart.destroy() };
}

// Puts the points of a payload on their days, behind those that stay of the one before.
function onDays(payload, before) {
    const earlier = s => s === payload.interval ? before?.interval : before?.series[payload.series.indexOf(s)];
    for (const series of [...payload.series, ...(payload.interval ? [payload.interval] : [])]) {
        const added = series.points.map(([day, ...values]) => [payload.from + day * aDay, ...values]);
        series.points = series.kept > 0 ? [...earlier(series).points.slice(0, series.kept), ...added] : added;
    }
    return payload;
}

export function formatDay(ms) {
    const day = new Date(ms);
    return `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

export function formatValue(value, format, decimals) {
    if (value === null || value === undefined) return 'n/a';
    const digits = Math.abs(value).toFixed(decimals);
    const isZero = Number(digits) === 0;
    const sign = isZero ? '' : value < 0 ? '−' : format === 'with-sign' ? '+' : '';
    return sign + digits + (format === 'percent' ? '%' : '');
}

/** What the chart says of a day: one line per series, interval, marker and note. */
export function describe(payload, x) {
    const write = value => formatValue(value, payload.format, payload.decimals);
    const lines = [formatDay(x)];
    for (const series of payload.series) {
        const point = pointAt(series, x);
        if (point && point[1] !== null) lines.push(`${series.name} ${write(point[1])}`);
    }
    const range = payload.interval && pointAt(payload.interval, x);
    if (range) lines.push(`${payload.interval.name} ${write(range[1])} to ${write(range[2])}`);
    for (const mark of [...payload.markers, ...payload.notes]) if (mark.x === x) lines.push(mark.label);
    return lines;
}

function pointAt(series, x) {
    if (series.kind !== 'step') return series.points.find(p => p[0] === x);
    return series.points.findLast(p => p[0] <= x); // a step holds until the next one
}

// The day to speak of when the pointer is on a day: that day itself where every line has a value, else the nearest day that has one.
function nearestDay(payload, days, x) {
    if (payload.series.every(s => s.kind === 'step') && !payload.interval) return x;
    return days.reduce((best, day) => Math.abs(day - x) < Math.abs(best - x) ? day : best, days[0]);
}

// Bars as filled outlines: with bars of its own the library pads the time axis, and stacked charts no longer line up.
function outlines(points, { from, to, min }) {
    const [half, floor] = [(to - from) * 0.004, Math.max(0, min)];
    return points.filter(p => p[1] !== null).flatMap(([x, y]) => [[x - half, floor], [x - half, y], [x + half, y], [x + half, floor]]);
}

function daysOf(payload) {
    const all = [...payload.series, ...(payload.interval ? [payload.interval] : [])].flatMap(s => s.points.map(p => p[0]));
    const marked = [...payload.markers, ...payload.notes].map(m => m.x);
    return [...new Set([...all, ...marked])].filter(x => x >= payload.from && x <= payload.to).sort((a, b) => a - b);
}

// A CSS colour, tokens and mixtures included, as the hexadecimal form that the library understands.
function resolveColour(host, colour) {
    const probe = host.appendChild(document.createElement('i'));
    probe.style.color = colour;
    const computed = getComputedStyle(probe).color;
    probe.remove();
    const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
    pen.fillStyle = computed;
    pen.fillRect(0, 0, 1, 1);
    return '#' + [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)].map(b => b.toString(16).padStart(2, '0')).join('');
}

function load(library) {
    if (!libraries.has(library)) {
        const loading = import(library).then(m => m.default);
        loading.catch(() => libraries.delete(library));
        libraries.set(library, loading);
    }
    return libraries.get(library);
}

const idle = () => new Promise(done => (window.requestIdleCallback ?? (f => setTimeout(f, 50)))(done, { timeout: 500 }));

class Drawing {
    constructor(host, library, group, dotnet) {
        Object.assign(this, { host, library, group, dotnet, at: null, payload: null, turning: null, ends: new AbortController() });
        drawings.add(this);
        this.plot = host.querySelector('.plot');
        this.canvas = host.querySelector('.drawing');
        this.cursor = host.querySelector('.cursor');
        this.live = host.parentElement.querySelector('[aria-live]');
        const signal = this.ends.signal;
        host.addEventListener('keydown', e => this.onKey(e), { signal });
        host.addEventListener('blur', () => this.leave(), { signal });
        host.addEventListener('pointermove', e => this.onPointer(e), { signal });
        host.addEventListener('click', e => this.turned(() => this.choose(this.markerAt(e))), { signal });
        for (const turn of ['pointerenter', 'focus']) host.addEventListener(turn, () => this.start(), { signal });
        host.addEventListener('pointerleave', () => this.leave(), { signal });
        matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw(), { signal });
        this.theme = new MutationObserver(() => this.draw());
        this.theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
        // Not left to the library: it redraws with a delay, also when it has been destroyed meanwhile.
        this.size = new ResizeObserver(() => {
            if (this.chart && this.plot.clientWidth > 0 && this.plot.clientWidth !== this.drawnWidth) this.draw();
        });
        this.size.observe(this.plot);
        if (host.matches(':hover, :focus')) this.start(); // somebody was here before the script
    }

    async start() {
        if (this.started) return;
        this.started = true;
        if (!await this.turned()) return this.started = false; // nobody answered: a matter of the connection, not of the chart
        try {
            await idle();
            this.Chart = await load(this.library);
            await this.draw();
        } catch {
            this.fail();
        }
    }

    // Asks for the figures of this chart, once; again if a lost connection has kept the answer.
    turn() {
        return this.turning ??= Promise.race([this.dotnet.invokeMethodAsync('TurnTo'), new Promise((_, giveUp) => setTimeout(giveUp, patience))])
            .then(payload => this.payload = onDays(payload), () => this.turning = null);
    }

    // Once all charts that share the cross-hair have their figures, does what is to be done with them; the answer is whether they came.
    async turned(work) {
        const answers = this.isTurned() || await Promise.all(this.peers().map(d => d.turn()));
        const came = !this.ends.signal.aborted && (answers === true || answers.every(a => a));
        if (came) work?.();
        return came;
    }

    isTurned() {
        return this.peers().every(d => d.payload);
    }

    async update(payload) {
        if (!await this.turning) return;
        const at = this.at; // what somebody is reading stays under their cross-hair
        this.payload = onDays(payload, this.payload);
        this.show(at);
        return this.draw();
    }

    // Drawn anew each time: the library keeps remnants of earlier options when it is only updated.
    async draw() {
        if (!this.Chart || this.ends.signal.aborted) return;
        try {
            this.erase();
            this.drawnWidth = this.plot.clientWidth;
            this.chart = new this.Chart(this.canvas, this.options());
            await this.chart.render();
            this.host.toggleAttribute('data-drawn', !this.ends.signal.aborted);
        } catch {
            this.fail();
        }
    }

    erase() {
        this.chart?.destroy();
        this.chart = null;
        this.canvas.replaceChildren();
        this.host.removeAttribute('data-drawn');
    }

    fail() {
        if (this.ends.signal.aborted) return;
        this.erase();
        this.dotnet.invokeMethodAsync('FailAsync');
    }

    destroy() {
        this.ends.abort();
        this.theme.disconnect();
        this.size.disconnect();
        this.leave();
        drawings.delete(this);
        this.erase();
    }

    onKey(e) {
        if (e.altKey || e.ctrlKey || e.metaKey) return;
        const steers = steering.includes(e.key);
        if (!steers && !((this.isRead || this.at !== null) && ['Escape', 'Enter'].includes(e.key))) return;
        this.isRead = steers || e.key === 'Enter'; // known before the figures are: keys may come faster than they do
        e.preventDefault();
        e.stopPropagation();
        this.turned(() => this.press(e.key));
    }

    press(key) {
        const days = daysOf(this.payload);
        const last = days.length - 1;
        const page = Math.max(1, Math.round(days.length / 12));
        const steps = { ArrowRight: 1, ArrowLeft: -1, PageDown: page, PageUp: -page };
        const here = this.at === null ? -1 : days.findLastIndex(day => day <= this.at);
        if (key in steps) this.speakOf(days[here < 0 ? last : Math.min(last, Math.max(0, here + steps[key]))]);
        else if (key === 'Home') this.speakOf(days[0]);
        else if (key === 'End') this.speakOf(days[last]);
        else if (key === 'Escape') this.leave();
        else if (this.at !== null) this.choose(this.payload.markers.find(m => m.x === this.at));
    }

    onPointer(e) {
        const known = this.pointed;
        this.pointed = e;
        if (this.isTurned()) this.follow(e);
        else if (!known) this.turned(() => this.pointed && this.follow(this.pointed));
    }

    follow(e) {
        const box = this.plot.getBoundingClientRect();
        const { from, to } = this.payload;
        const share = Math.min(1, Math.max(0, (e.clientX - box.left) / box.width));
        this.peers().forEach(d => d.show(Math.round((from + share * (to - from)) / aDay) * aDay));
        this.host.toggleAttribute('data-over', this.markerAt(e) !== undefined);
    }

    // The marker under the pointer, whoever has drawn it; of several the nearest.
    markerAt(e) {
        const box = this.plot.getBoundingClientRect();
        const { from, to, min, max, markers } = this.payload;
        const far = m => Math.hypot(box.left + (m.x - from) / (to - from) * box.width - e.clientX, box.top + (max - m.y) / (max - min) * box.height - e.clientY);
        return markers.filter(m => far(m) <= reach).sort((a, b) => far(a) - far(b))[0];
    }

    peers() {
        return this.group ? [...drawings].filter(d => d.group === this.group) : [this];
    }

    leave() {
        Object.assign(this, { pointed: null, isRead: false });
        this.peers().forEach(d => d.show(null));
    }

    speakOf(x) {
        if (x === undefined) return;
        this.peers().forEach(d => d.show(x));
        this.live.textContent = describe(this.payload, x).join(', ');
    }

    // Puts the cross-hair on a day, or takes it away.
    show(x) {
        const { payload, cursor } = this;
        const days = x === null ? [] : daysOf(payload);
        this.at = days.length > 0 && x >= payload.from && x <= payload.to ? nearestDay(payload, days, x) : null;
        cursor.toggleAttribute('data-on', this.at !== null);
        if (this.at === null) return cursor.replaceChildren();
        const share = (this.at - payload.from) / (payload.to - payload.from);
        cursor.style.left = `${share * 100}%`;
        cursor.dataset.side = share > 0.6 ? 'left' : 'right';
        const says = Object.assign(document.createElement('div'), { className: 'says' });
        says.append(...describe(payload, this.at).map((text, i) =>
            Object.assign(document.createElement(i === 0 ? 'strong' : 'span'), { textContent: text })));
        cursor.replaceChildren(says, ...payload.series.map(s => this.dot(s)).filter(d => d));
    }

    dot(series) {
        const value = pointAt(series, this.at)?.[1] ?? null;
        const { min, max } = this.payload;
        if (value === null || value < min || value > max) return null;
        const dot = Object.assign(document.createElement('i'), { className: 'at' });
        dot.style.top = `${(max - value) / (max - min) * 100}%`;
        dot.style.background = series.colour;
        return dot;
    }

    choose(marker) {
        if (marker) this.dotnet.invokeMethodAsync('ChooseMarkerAsync', marker.id);
    }

    options() {
        const { payload } = this;
        const all = [...(payload.interval ? [payload.interval] : []), ...payload.series];
        const colour = css => resolveColour(this.host, css);
        const types = { line: 'line', step: 'line', area: 'area', scatter: 'scatter', bars: 'area', range: 'rangeArea' };
        const surface = colour('var(--tm-surface)');
        return {
            chart: {
                id: `tm-${payload.name}`, type: payload.interval ? 'rangeArea' : 'line',
                width: this.canvas.clientWidth, height: this.canvas.clientHeight, sparkline: { enabled: true }, background: 'transparent', fontFamily: 'inherit',
                redrawOnParentResize: false, redrawOnWindowResize: false,
                animations: { enabled: false }, toolbar: { show: false }, zoom: { enabled: false, allowMouseWheelZoom: false }, selection: { enabled: false },
            },
            series: all.map(s => ({
                name: s.name, type: types[s.kind],
                data: (s.kind === 'bars' ? outlines(s.points, payload) : s.points).map(p => ({ x: p[0], y: s.kind === 'range' ? [p[1], p[2]] : p[1] })),
            })),
            colors: all.map(s => colour(s.colour)),
            stroke: {
                width: all.map(s => ['range', 'scatter', 'bars'].includes(s.kind) ? 0 : 2), dashArray: all.map(s => s.dashed ? 5 : 0),
                curve: all.map(s => s.kind === 'step' ? 'stepline' : 'straight'),
            },
            fill: { type: 'solid', opacity: all.map(s => ['range', 'area'].includes(s.kind) ? 0.16 : 1) },
            markers: { size: all.map(s => s.kind === 'scatter' ? 4 : 0), strokeWidth: 0, hover: { sizeOffset: 0 } },
            legend: { show: false }, dataLabels: { enabled: false }, states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
            xaxis: { type: 'datetime', min: payload.from, max: payload.to, labels: { datetimeUTC: true }, tooltip: { enabled: false }, crosshairs: { show: false } },
            yaxis: { min: payload.min, max: payload.max, labels: { formatter: v => formatValue(v, payload.format, payload.decimals) } },
            tooltip: { enabled: false },
            annotations: {
                points: payload.markers.map(m => ({
                    x: m.x, y: m.y,
                    marker: { size: 5, fillColor: colour(m.colour), strokeColor: surface, strokeWidth: 2 },
                })),
            },
        };
    }
}
