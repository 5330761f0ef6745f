// What is seen of swim lanes, upon a canvas: where marks, lines and arcs stand for the days shown, and how they are painted. Places follow the
// rules of LaneLayout, so that nothing jumps when this drawing takes over from the sketch that the server has made.
export const pad = 8, namesHeight = 34, leastDays = 7;
const slot = 12, pill = 21, letterGap = 8, ticksHeight = 24, margin = 80;
const epoch = 719162; // the number of 1 January 1970
const aDay = 86400000;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
// Longest axis, months between labels, and between those on a phone.
const monthSteps = [[215, 1, 2], [400, 1, 3], [800, 3, 6], [1600, 6, 12], [4600, 12, 24], [9000, 24, 60], [Infinity, 60, 120]];

const date = day => new Date((day - epoch) * aDay);
const dayOf = (year, month) => Math.round(Date.UTC(year, month, 1) / aDay) + epoch;
export const clamp = (value, least, most) => Math.min(most, Math.max(least, value));
const words = day => { const d = date(day); return `${d.getUTCDate()} ${months[d.getUTCMonth()]} ${d.getUTCFullYear()}`; };

function ticksOf(from, to, narrow) {
    const length = to - from;
    const ticks = [];
    if (length <= 75) {
        const step = length <= 10 ? 1 : length <= 35 ? 7 : 14;
        for (let day = Math.ceil(from), i = 0; day <= to; day += step, i++) {
            if (!narrow || i % 2 === 0) ticks.push({ day, label: `${date(day).getUTCDate()} ${months[date(day).getUTCMonth()]}`, year: false });
        }
        return ticks;
    }
    const [, wide, rare] = monthSteps.find(s => length <= s[0]);
    const first = date(Math.ceil(from));
    for (let m = first.getUTCFullYear() * 12 + first.getUTCMonth(); ; m++) {
        const [year, month] = [Math.floor(m / 12), m % 12];
        const day = dayOf(year, month);
        if (day > to) return ticks;
        if (day >= from && m % (narrow ? rare : wide) === 0) ticks.push({ day, label: month === 0 ? `${year}` : `${months[month]} ’${String(year).slice(2)}`, year: month === 0 });
    }
}

export class LaneDrawing {
    constructor(host) {
        const find = s => host.querySelector(s);
        Object.assign(this, { host, chosen: -1, over: null, ends: new AbortController() });
        Object.assign(this, { plot: find('.plot'), canvas: find('.drawing'), axis: find('.ticks'), window: find('.window'), handles: { from: find('.handle.from'), to: find('.handle.to') } });
        this.pen = this.canvas.getContext('2d');
        this.axisPen = this.axis.getContext('2d');
    }

    take(payload) {
        Object.assign(this, { data: payload, laidAt: null });
        this.ofLane = payload.tops.slice(0, -1).map(() => []);
        payload.lanes.forEach((lane, mark) => this.ofLane[lane].push(mark));
        this.marksOf = new Map();
        payload.items.forEach((item, mark) => this.marksOf.set(item, [...(this.marksOf.get(item) ?? []), mark]));
        this.items = [...this.marksOf.keys()].sort((a, b) => a - b);
        const middle = Math.floor(payload.rows / 2);
        this.rowOrder = [...Array(payload.rows).keys()].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
        this.lineOrder = payload.lines.map((line, i) => ({ ...line, i })).sort((a, b) => b.weight - a.weight || b.at - a.at);
        if (!this.marksOf.has(this.chosen)) this.chosen = -1;
    }

    // Colours as the style sheet makes them of the theme's tokens.
    dress() {
        const probe = this.host.appendChild(document.createElement('i'));
        const colour = css => { probe.style.color = css; return getComputedStyle(probe).color; };
        const mix = (token, share, on = 'transparent') => colour(`color-mix(in srgb, var(${token}) ${share}%, ${on})`);
        this.colours = {
            text: colour('var(--tm-text)'), muted: colour('var(--tm-muted)'), paper: colour('var(--paper)'), line: colour('var(--tm-line)'),
            grid: mix('--tm-line', 55), across: mix('--tm-muted', 60), faint: mix('--tm-muted', 27),
            tones: ['--up', '--down', '--level'].map(t => colour(`var(${t})`)), arcs: ['--up', '--down', '--level'].map(t => mix(t, 42)),
            states: { 1: mix('--up', 15, 'var(--paper)'), 2: mix('--up', 6, 'var(--paper)'), 4: mix('--down', 15, 'var(--paper)'), 5: mix('--down', 6, 'var(--paper)'), 6: mix('--tm-muted', 7, 'var(--paper)') },
        };
        probe.remove();
        this.font = getComputedStyle(this.host).fontFamily;
        this.dressed = true;
        this.fit();
    }

    fit() {
        this.scale = Math.min(2, devicePixelRatio || 1);
        [this.width, this.height] = [this.plot.clientWidth, this.data.tops.at(-1)];
        this.narrow = this.host.clientWidth < 700;
        this.tall = Math.min(this.height, innerHeight + 2 * margin);
        this.top = null;
        for (const [canvas, height] of [[this.canvas, this.tall], [this.axis, ticksHeight]]) {
            [canvas.width, canvas.height] = [Math.round(this.width * this.scale), Math.round(height * this.scale)];
        }
        this.canvas.style.height = `${this.tall}px`;
        this.glyphs = new Map();
        this.paint();
    }

    // Of a tall chart only the part in sight is drawn, and a little more to either side.
    covers() {
        const start = Math.max(0, -this.plot.getBoundingClientRect().top);
        return this.top !== null && start >= this.top && Math.min(this.height, start + innerHeight) <= this.top + this.tall;
    }

    cover() {
        if (this.covers()) return;
        this.top = Math.round(clamp(-this.plot.getBoundingClientRect().top - margin, 0, this.height - this.tall));
        this.canvas.style.top = `${this.top}px`;
    }

    drawn(y) { return y > this.top - 60 && y < this.top + this.tall + 20; }

    draw() {
        this.frame ??= requestAnimationFrame(() => { this.frame = null; this.paint(); });
    }

    get perDay() { return (this.width - 2 * pad) / (this.to - this.from); }
    x(day) { return pad + (day - this.from) * this.perDay; }
    y(spot) { return this.data.tops[spot.lane] + this.data.sizes.head + (spot.row + .5) * this.data.sizes.row; }

    // ---- where marks stand ----

    place() {
        const key = `${this.perDay.toFixed(6)}`;
        if (this.laidAt === key) return;
        this.laidAt = key;
        this.spotOf = Array(this.data.items.length);
        this.spots = this.ofLane.map((marks, lane) => this.placeLane(marks, lane));
    }

    placeLane(marks, lane) {
        const { days, rows } = this.data;
        const ends = Array(rows).fill(-Infinity);
        const last = [];
        const spots = [];
        for (const mark of marks) {
            const x = days[mark] * this.perDay;
            let row = this.rowOrder.find(r => ends[r] <= x - slot / 2);
            if (row !== undefined) {
                spots.push(last[row] = { lane, row, day: days[mark], marks: [mark] });
                ends[row] = x + slot / 2;
            } else {
                row = this.rowOrder.find(r => last[r].marks.length > 1) ?? this.rowOrder.reduce((a, b) => ends[b] < ends[a] ? b : a);
                last[row].marks.push(mark);
                ends[row] = last[row].day * this.perDay - slot / 2 + pill;
            }
            this.spotOf[mark] = last[row];
        }
        return spots;
    }

    // ---- painting ----

    // Whether there was anything to paint upon.
    paint() {
        if (!this.data || !(this.width > 0) || this.ends.signal.aborted) return false;
        this.place();
        this.cover();
        const { pen } = this;
        pen.setTransform(this.scale, 0, 0, this.scale, 0, -this.top * this.scale);
        pen.clearRect(0, this.top, this.width, this.tall);
        this.paintStates(pen);
        this.paintFrame(pen);
        this.paintArcs(pen);
        this.paintMarks(pen);
        this.paintTicks(this.axisPen);
        this.placeWindow();
        return true;
    }

    paintStates(pen) {
        const { bands, bandWords, tops, sizes } = this.data;
        pen.font = `10px ${this.font}`;
        pen.textAlign = 'start';
        bands.forEach(([lane, from, to, tone], i) => {
            const [left, right] = [Math.max(pad, this.x(from)), Math.min(this.width - pad, this.x(to + 1))];
            if (right <= left || !this.drawn(tops[lane])) return;
            if (this.colours.states[tone]) {
                pen.fillStyle = this.colours.states[tone];
                pen.fillRect(left, tops[lane] + 1, right - left, sizes.lane - 2);
            }
            if (this.narrow || right - left < bandWords[i].length * 5.4 + 6) return;
            pen.fillStyle = this.colours.muted;
            pen.fillText(bandWords[i], left + 4, tops[lane] + 11);
        });
    }

    paintFrame(pen) {
        const { tops, groups } = this.data;
        const line = (x1, y1, x2, y2) => { pen.moveTo(x1, y1); pen.lineTo(x2, y2); };
        const stroke = (style, draw, dash = []) => {
            pen.beginPath();
            draw();
            pen.setLineDash(dash);
            pen.strokeStyle = style;
            pen.stroke();
            pen.setLineDash([]);
        };
        pen.lineWidth = 1;
        this.ticks = ticksOf(this.from, this.to, this.narrow);
        stroke(this.colours.grid, () => this.ticks.forEach(t => line(Math.round(this.x(t.day)) + .5, namesHeight, Math.round(this.x(t.day)) + .5, this.height)));
        stroke(this.colours.line, () => tops.slice(0, -1).forEach(top => line(0, top + .5, this.width, top + .5)));
        const lines = this.lineOrder.filter(l => l.at >= this.from && l.at <= this.to);
        this.placeNames(pen, lines);
        const named = new Set(this.named.map(n => n.line));
        for (const [style, some] of [[this.colours.across, lines.filter(l => named.has(l.i))], [this.colours.faint, lines.filter(l => !named.has(l.i))]]) {
            stroke(style, () => some.forEach(l => line(Math.round(this.x(l.at)) + .5, namesHeight - 2, Math.round(this.x(l.at)) + .5, this.height)), [1, 3]);
        }
        pen.fillStyle = this.colours.text;
        pen.font = `600 11px ${this.font}`;
        pen.textAlign = 'start';
        for (const group of groups) pen.fillText(group.label, this.narrow ? 3 : pad, tops[group.at] - 6);
        pen.font = `11px ${this.font}`;
        pen.textAlign = 'center';
        for (const name of this.named) {
            pen.fillStyle = this.over?.line === name.line ? this.colours.text : this.colours.muted;
            pen.fillText(this.data.lines[name.line].label, (name.from + name.to) / 2, namesHeight - 7 - 14 * name.row);
        }
    }

    // The weightiest first, where there is room; what has none keeps its line, only fainter.
    placeNames(pen, lines) {
        pen.font = `11px ${this.font}`;
        this.named = [];
        for (const line of lines) {
            const half = (pen.measureText(line.label).width + letterGap) / 2;
            const x = clamp(this.x(line.at), half, this.width - half);
            const row = [0, 1].find(r => this.named.every(n => n.row !== r || x + half <= n.from || x - half >= n.to));
            if (row === undefined) continue;
            this.named.push({ from: x - half, to: x + half, row, line: line.i });
        }
    }

    paintArcs(pen) {
        const { arcs, shapes, items, tops } = this.data;
        const paths = [0, 1, 2].map(() => new Path2D());
        const chosen = [];
        for (let i = 0; i < arcs.length; i += 2) {
            const [from, to] = [arcs[i], arcs[i + 1]];
            const [a, b] = [this.spotOf[from], this.spotOf[to]];
            if (b.day < this.from || a.day > this.to || Math.max(tops[a.lane], tops[b.lane]) < this.top - 60 || Math.min(tops[a.lane], tops[b.lane]) > this.top + this.tall) continue;
            const tone = shapes[to] % 3;
            if (items[from] === this.chosen || items[to] === this.chosen) chosen.push([a, b, tone]);
            else if (a !== b) this.arc(paths[tone], a, b);
        }
        pen.lineWidth = 1;
        paths.forEach((path, tone) => { pen.strokeStyle = this.colours.arcs[tone]; pen.stroke(path); });
        pen.lineWidth = 2;
        for (const [a, b, tone] of chosen) {
            const path = new Path2D();
            this.arc(path, a, b);
            pen.strokeStyle = this.colours.tones[tone];
            pen.stroke(path);
        }
    }

    arc(path, a, b) {
        const [x1, y1, x2, y2] = [this.x(a.day), this.y(a), this.x(b.day), this.y(b)];
        path.moveTo(x1, y1);
        if (a.lane === b.lane) path.quadraticCurveTo((x1 + x2) / 2, Math.min(y1, y2) - 6 - Math.min(18, Math.abs(x2 - x1) * .2), x2, y2);
        else path.quadraticCurveTo((x1 + x2) / 2 + 8 + Math.abs(y2 - y1) * .08, (y1 + y2) / 2, x2, y2);
    }

    paintMarks(pen) {
        const rings = [];
        for (const spots of this.spots.filter((_, lane) => this.drawn(this.data.tops[lane]))) {
            for (const spot of spots) {
                if (spot.day < this.from || spot.day > this.to) continue;
                const [x, y] = [this.x(spot.day), this.y(spot)];
                const glyph = this.glyph(spot);
                pen.drawImage(glyph, Math.round((x - 10) * this.scale) / this.scale, y - 10, 30, 20);
                if (this.chosen >= 0 && spot.marks.some(m => this.data.items[m] === this.chosen)) rings.push([x, y, spot.marks.length > 1]);
            }
        }
        pen.strokeStyle = this.colours.text;
        pen.lineWidth = 2;
        for (const [x, y, many] of rings) {
            pen.beginPath();
            if (many) pen.roundRect(x - 9, y - 9, 26, 18, 9);
            else pen.arc(x, y, 9.5, 0, 7);
            pen.stroke();
        }
    }

    // Each kind of mark is drawn once, and copied from then on.
    glyph(spot) {
        const { shapes } = this.data;
        const counts = [0, 0, 0];
        if (spot.marks.length > 1) for (const mark of spot.marks) counts[shapes[mark] % 3]++;
        const key = spot.marks.length > 1 ? counts.join() : shapes[spot.marks[0]];
        if (!this.glyphs.has(key)) this.glyphs.set(key, this.makeGlyph(pen => spot.marks.length > 1 ? this.number(pen, counts) : this.shape(pen, shapes[spot.marks[0]])));
        return this.glyphs.get(key);
    }

    makeGlyph(draw) {
        const canvas = Object.assign(document.createElement('canvas'), { width: 30 * this.scale, height: 20 * this.scale });
        const pen = canvas.getContext('2d');
        pen.scale(this.scale, this.scale);
        pen.translate(10, 10);
        draw(pen);
        return canvas;
    }

    shape(pen, shape) {
        const tone = this.colours.tones[shape % 3];
        Object.assign(pen, { fillStyle: shape >= 3 ? this.colours.paper : tone, strokeStyle: tone, lineWidth: 1.4, lineJoin: 'round' });
        pen.beginPath();
        if (shape % 3 === 2) pen.rect(-5.5, -2.2, 11, 4.4);
        else {
            const up = shape % 3 === 0 ? 1 : -1;
            pen.moveTo(0, -5.5 * up);
            pen.lineTo(5.6, 4.5 * up);
            pen.lineTo(-5.6, 4.5 * up);
            pen.closePath();
        }
        pen.fill();
        pen.stroke();
    }

    // So many marks, in the colours of what they are: escalating from the left, narrowing from the right.
    number(pen, [up, down, level]) {
        const count = up + down + level;
        const until = n => Math.min(8, Math.max(0, 20 * n / count - 6)); // a sliver of a colour would be lost in the round ends
        pen.beginPath();
        pen.roundRect(-6, -6, 20, 12, 6);
        pen.clip();
        const ends = [[1, 14], [2, down > 0 ? until(up + level) : 14], [0, down + level > 0 ? until(up) : 14]];
        for (const [tone, end] of ends.filter(([tone]) => [up, down, level][tone] > 0)) {
            pen.fillStyle = this.colours.tones[tone];
            pen.fillRect(-6, -6, end + 6, 12);
        }
        Object.assign(pen, { fillStyle: this.colours.paper, font: `700 9.5px ${this.font}`, textAlign: 'center' });
        pen.fillText(count > 99 ? '99+' : `${count}`, 4, 3.4, 18);
    }

    paintTicks(pen) {
        pen.setTransform(this.scale, 0, 0, this.scale, 0, 0);
        pen.clearRect(0, 0, this.width, ticksHeight);
        pen.textAlign = 'center';
        for (const tick of this.ticks) {
            pen.font = `${tick.year ? '600 ' : ''}11px ${this.font}`;
            pen.fillStyle = tick.year ? this.colours.text : this.colours.muted;
            const half = pen.measureText(tick.label).width / 2;
            pen.fillText(tick.label, clamp(this.x(tick.day), half, this.width - half), 16);
        }
    }

    placeWindow() {
        const { from, to } = this.data;
        const share = day => (day - from) / (to - from) * 100;
        this.window.style.left = `${share(this.from)}%`;
        this.window.style.right = `${100 - share(this.to)}%`;
        const [first, last] = [Math.round(this.from), Math.round(this.to)];
        const say = (handle, now, least, most) => Object.entries({ valuenow: now, valuemin: least, valuemax: most, valuetext: words(now) }).forEach(([k, v]) => handle.setAttribute(`aria-${k}`, v));
        say(this.handles.from, first, from, last);
        say(this.handles.to, last, first, to);
    }
}
