// The console: asks /api/ask and sets each answer with its sources.
// What people and articles wrote is hostile until shown otherwise: it enters the page as text only.

const [form, box, askButton, conversation, status] =
  ['form', 'box', 'ask', 'conversation', 'status'].map((id) => document.getElementById(id));

const asked = [];
let running = null; // the AbortController of the question under way

/** A problem whose message is a sentence for the person. */
class Problem extends Error {}

// --- Asking

function ask(question) {
  const turn = { question, history: asked.slice(-3), name: `turn-${asked.length + 1}` };
  asked.push(question);
  addTurn(turn);
  return answer(turn);
}

async function answer(turn) {
  if (running) return say('Still on the question before. Escape stops it.');
  running = new AbortController();
  askButton.setAttribute('aria-disabled', 'true');
  show(turn, waiting());
  remember(turn.question);
  say('Looking through the articles.');
  try {
    const reply = await post({ question: turn.question, history: turn.history }, running.signal);
    show(turn, ...(reply.answered ? found(turn, reply) : notFound(turn, reply)));
    // A follow-up alone means nothing to somebody else, so the address takes the whole question.
    if (reply.understood) remember(reply.understood);
  } catch (problem) {
    show(turn, ...failed(turn, problem));
  } finally {
    running = null;
    askButton.removeAttribute('aria-disabled');
  }
}

async function post(body, signal) {
  const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), signal };
  const response = await fetch('/api/ask', request).catch((cause) => {
    signal.throwIfAborted();
    throw new Problem('Munshi cannot be reached just now.', { cause });
  });
  const reply = await response.json().catch(() => null);
  signal.throwIfAborted();
  if (response.ok && typeof reply?.answered === 'boolean') return reply;
  throw new Problem(reply?.error ?? `No readable answer came back (status ${response.status}).`);
}

function remember(question) {
  history.replaceState(null, '', `?${new URLSearchParams({ q: question })}`);
  document.title = `${question} – Munshi`;
}

// --- Building the page

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child)); // append makes text nodes of strings
  return made;
}

/** An element for words that are not ours: as text, in their own direction. */
function theirs(tag, text, className = '') {
  return element(tag, { dir: 'auto', className, textContent: text });
}

function plainButton(label, onclick) {
  return element('button', { type: 'button', className: 'plain', textContent: label, onclick });
}

function addTurn(turn) {
  document.body.classList.add('asked');
  for (const id of ['welcome', 'examples']) document.getElementById(id).hidden = true;
  const heading = theirs('h2', turn.question);
  heading.id = turn.name;
  turn.understood = element('p', { className: 'understood', hidden: true });
  turn.reply = element('div', { className: 'reply' });
  turn.section = element('section', { className: 'turn' }, heading, turn.understood, turn.reply);
  turn.section.setAttribute('aria-labelledby', turn.name);
  conversation.append(turn.section);
}

function show(turn, ...parts) {
  const focused = turn.reply.contains(document.activeElement);
  turn.reply.replaceChildren(...parts);
  if (focused) box.focus({ preventScroll: true });
  turn.section.scrollIntoView({ block: 'start' });
}

function say(text) {
  status.textContent = text;
}

function waiting() {
  const text = element('span', { textContent: 'Looking through the articles' });
  return element('p', { className: 'waiting' }, text, plainButton('Stop', () => running?.abort()));
}

function found(turn, reply) {
  const { statements, sources } = gather(reply.statements);
  const confidence = confidenceOf(reply.confidence);
  showUnderstood(turn, reply);
  say(`${confidence.words}, ${count(sources.length, 'source')}. ${reply.answer}`);
  const set = statements.length ? statements.map((statement) => setStatement(turn, statement)) : [theirs('p', reply.answer, 'statement')];
  const cards = element('ol', { className: 'sources' }, ...sources.map((source) => sourceCard(turn, source)));
  cards.setAttribute('aria-label', 'Sources');
  const note = element('p', { className: 'fine', title: confidence.number }, confidence.words,
    element('span', { className: 'aloud', textContent: ` (${confidence.number})` }));
  const copy = copyButton(() => asPlainText(turn, statements, sources, reply));
  return [...set, cards, element('div', { className: 'closing' }, note, element('div', { className: 'choices' }, copy))];
}

function showUnderstood(turn, { understood }) {
  turn.understood.hidden = !understood || understood === turn.question;
  turn.understood.replaceChildren('Understood as: ', theirs('span', understood));
}

/** Numbers the articles in the order in which they are first cited; each article keeps all its quotes. */
function gather(cited = []) {
  const sources = new Map();
  const statements = cited.map(({ text, citations = [] }) => ({ text, marks: new Set(citations.map(mark)) }));
  return { statements, sources: [...sources.values()] };

  function mark(citation) {
    const key = citation.article ?? citation.url ?? citation.title;
    if (!sources.has(key)) sources.set(key, { ...citation, number: sources.size + 1, quotes: [], events: new Set() });
    const source = sources.get(key);
    if (citation.event_date && citation.event_date !== source.published) source.events.add(citation.event_date);
    const known = source.quotes.find((quote) => quote.text === citation.quote);
    if (known) return known;
    const quote = { text: citation.quote, source, letter: (source.quotes.length + 10).toString(36) };
    source.quotes.push(quote);
    return quote;
  }
}

const labelOf = ({ source, letter }) => source.number + (source.quotes.length > 1 ? letter : '');
const idOf = (turn, quote) => `${turn.name}-${quote.source.number}${quote.letter}`;

function setStatement(turn, { text, marks }) {
  const paragraph = theirs('p', text, 'statement');
  for (const quote of marks) {
    const link = element('a', { href: `#${idOf(turn, quote)}`, textContent: labelOf(quote), ariaLabel: `Source ${labelOf(quote)}` });
    paragraph.append(element('sup', {}, link));
  }
  return paragraph;
}

function sourceCard(turn, source) {
  return element('li', { className: 'source' },
    element('span', { className: 'number', textContent: source.number }),
    element('h3', {}, titleOf(source)),
    element('p', { className: 'facts' }, ...factsOf(source).map((fact) => theirs('span', fact))),
    ...source.quotes.map((quote) => quoteFigure(turn, quote)));
}

function quoteFigure(turn, quote) {
  const letter = quote.source.quotes.length > 1 ? `${labelOf(quote)} ` : '';
  const caption = { textContent: `${letter}✓ verified quote`, title: 'These words stand exactly so in the article.' };
  const figure = element('figure', { className: 'quote', dir: 'auto', id: idOf(turn, quote) },
    theirs('blockquote', quote.text), element('figcaption', caption));
  return figure;
}

/** The title, as a link only where the address is a web address. */
function titleOf({ title, article, url }) {
  const text = title || article || 'Untitled';
  if (!webAddress(url)) return theirs('span', text, 'title');
  const link = theirs('a', text, 'title');
  return Object.assign(link, { href: url, target: '_blank', rel: 'noopener noreferrer', title: 'Opens in a new tab' });
}

function webAddress(url) {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}

function notFound(turn, { answer: sentence, coverage, understood }) {
  showUnderstood(turn, { understood });
  const near = coverage?.near ?? [];
  say(`${sentence} ${coverage ? coverageOf(coverage) : ''}`);
  return [
    theirs('p', sentence, 'statement'),
    coverage && element('p', { className: 'fine' }, `Looked through ${coverageOf(coverage)}. `, ...newestOf(coverage)),
    near.length && element('div', { className: 'near' }, element('h3', { textContent: 'Near, but not an answer' }),
      element('ul', {}, ...near.map(nearItem))),
  ].filter((part) => part);
}

function nearItem(article) {
  return element('li', {}, titleOf(article),
    element('p', { className: 'facts' }, ...factsOf(article).map((fact) => theirs('span', fact))));
}

function failed(turn, problem) {
  const stopped = problem.name === 'AbortError';
  if (!stopped) console.error(problem);
  const sentence = stopped ? 'Stopped.' : problem instanceof Problem ? problem.message : 'The answer that came back cannot be read.';
  say(sentence);
  return [
    theirs('p', sentence, 'problem'),
    element('div', { className: 'choices' },
      plainButton('Ask again', () => answer(turn)),
      plainButton('Edit question', () => refill([turn.question, box.value].filter(Boolean).join('\n')))),
  ];
}

// --- Words

const count = (number, noun) => `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;

/** "19 February 2022", "February 2022" or "2022": as precise as the value and no more. */
function dateOf(value) {
  const at = new Date(/^\d{4}(-\d\d){0,2}$/.test(value) ? value : NaN);
  if (isNaN(at) || !at.toISOString().startsWith(value)) return null;
  const parts = { year: 'numeric', month: 'long', day: 'numeric' };
  const known = Object.fromEntries(Object.entries(parts).slice(0, value.split('-').length));
  return at.toLocaleDateString('en-GB', { ...known, timeZone: 'UTC' });
}

function factsOf({ publisher, published, events = [], url, article }) {
  return [
    publisher || 'Publisher unknown',
    dateOf(published) ? `Published ${dateOf(published)}` : 'Publication date unknown',
    ...[...events].map(dateOf).filter(Boolean).map((date) => `Event: ${date}`),
    ...(article && !webAddress(url) ? [`No link; kept as ${article}`] : []),
  ];
}

function coverageOf({ articles, publishers, from, to }) {
  const days = [...new Set([from, to].map(dateOf).filter(Boolean))].join(' – ');
  return count(articles, 'article') + (publishers ? ` from ${count(publishers, 'publisher')}` : '') + (days && `, ${days}`);
}

function newestOf({ newest }) {
  return newest ? ['The newest: ', titleOf(newest), `, ${factsOf(newest).join(', ')}.`] : [];
}

function confidenceOf(value) {
  const word = value >= 0.8 ? 'High' : value >= 0.5 ? 'Fair' : 'Low';
  return { words: `${word} confidence`, number: `${value.toFixed(2)} of 1` };
}

// --- Copying

function asPlainText({ question }, statements, sources, reply) {
  const said = statements.map(({ text, marks }) => [text, ...[...marks].map((quote) => `[${labelOf(quote)}]`)].join(' '));
  const listed = sources.map((source) => [
    `[${source.number}] ${[source.title, ...factsOf(source)].join('. ')}.`,
    webAddress(source.url) && source.url,
    ...source.quotes.map((quote) => `“${quote.text}”`),
  ].filter(Boolean).join('\n    '));
  return [reply.understood ?? question, said.join('\n') || reply.answer, 'Sources', ...listed].join('\n\n');
}

function copyButton(text) {
  const button = plainButton('Copy with sources', async () => {
    const done = await copy(text());
    button.textContent = done ? 'Copied' : 'Copying failed';
    say(button.textContent);
    setTimeout(() => (button.textContent = 'Copy with sources'), 2500);
  });
  return button;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // without HTTPS a browser has no clipboard object
  }
}

function copyBySelection(text) {
  const focused = document.activeElement;
  const carrier = element('textarea', { value: text, className: 'aloud' });
  document.body.append(carrier);
  carrier.select();
  const done = document.execCommand('copy');
  carrier.remove();
  focused?.focus({ preventScroll: true });
  return done;
}

// --- Keys and start

function refill(text) {
  box.value = text;
  box.focus();
  box.setSelectionRange(text.length, text.length);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const question = box.value.trim();
  if (running || !question) return box.focus();
  box.value = '';
  if (matchMedia('(pointer: coarse)').matches) box.blur(); // the screen keyboard would hide the answer
  ask(question);
});

box.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key === 'ArrowUp' && !box.value && asked.length) {
    event.preventDefault();
    refill(asked.at(-1));
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') running?.abort();
  const typing = event.target === box || event.ctrlKey || event.metaKey || event.altKey;
  if (event.key !== '/' || typing) return;
  event.preventDefault();
  box.focus();
});

async function introduce() {
  const response = await fetch('/api/about');
  if (!response.ok) throw new Error(`/api/about answered ${response.status}`);
  const about = await response.json();
  document.getElementById('coverage').textContent = about.articles ? coverageOf(about) : 'No articles yet';
  const newest = document.getElementById('newest');
  newest.replaceChildren(...newestOf(about));
  newest.hidden = !about.newest;
  const chips = (about.examples ?? []).map((example) => {
    const chip = theirs('button', example, 'chip');
    return element('li', {}, Object.assign(chip, { type: 'button', onclick: () => ask(example) }));
  });
  document.getElementById('chips').replaceChildren(...chips);
  document.getElementById('examples').hidden = !chips.length || asked.length > 0;
}

introduce().catch((problem) => console.warn('The page works without it:', problem));
const shared = new URLSearchParams(location.search).get('q')?.trim();
if (shared) ask(shared);
