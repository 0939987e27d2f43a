// The console: asks /api/ask and sets each answer with its sources; what is no question goes to /api/tell.
// What people and articles wrote may be hostile: it enters the page as text only.

const byId = (id) => document.getElementById(id);
const [form, box, askButton, conversation, status, welcome, coverage, newest, examples, chips] =
  ['form', 'box', 'ask', 'conversation', 'status', 'welcome', 'coverage', 'newest', 'examples', 'chips'].map(byId);

const asked = []; // every question of this page session with its answer, oldest first
let running = null; // the AbortController of the question under way

/** A failure whose message is a sentence for the person. */
class Problem extends Error {}

// Asking

/** What stood in the address is not typed: no link orders anything. */
function ask(question, typed = true) {
  const history = asked.filter(({ isOrder }) => !isOrder).slice(-3);
  const turn = { ...addTurn(visible(question), `turn-${asked.length + 1}`, history), typed };
  asked.push(turn.asked);
  // A screen keyboard would hide the answer; elsewhere the next question is typed at once.
  if (matchMedia('(pointer: coarse)').matches) box.blur();
  else box.focus({ preventScroll: true });
  answer(turn);
}

async function answer(turn) {
  if (busy()) return;
  running = new AbortController();
  askButton.ariaDisabled = 'true';
  turn.verified = [];
  show(turn, waiting());
  remember(turn.question);
  say('Looking through the articles.');
  try {
    const line = await tell(turn, running.signal);
    if (line.kind !== 'question') return show(turn, ...toldOf(turn, line));
    const reply = await post({ ...turn, question: line.question }, running.signal);
    turn.asked.answer = reply.answer;
    show(turn, ...(reply.answered ? found(turn, reply) : notFound(reply)));
    showUnderstood(turn, reply);
  } catch (cause) {
    show(turn, ...verifiedOf(turn), ...failed(turn, cause));
  } finally {
    running = null;
    askButton.ariaDisabled = 'false';
  }
}

function busy() {
  if (running) say('Still on the question before. Escape stops it.');
  return running !== null;
}

/** What the line is by the grammar of the chats, which the server knows. */
async function tell({ question, typed }, signal) {
  const body = JSON.stringify({ line: question, typed });
  const response = await send('/api/tell', { headers: { 'Content-Type': 'application/json' }, body, signal });
  const line = await response.json().catch(() => null);
  signal.throwIfAborted();
  if (response.ok && line?.kind) return line;
  throw new Problem(line?.error ?? `No readable answer came back (status ${response.status}).`);
}

function send(path, request) {
  return fetch(path, { method: 'POST', ...request }).catch((cause) => {
    request.signal.throwIfAborted();
    throw new Problem('Munshi cannot be reached just now.', { cause });
  });
}

async function post(turn, signal) {
  const { question, history } = turn;
  const headers = { 'Content-Type': 'application/json', Accept: 'text/event-stream, application/json' };
  const response = await send('/api/ask', { headers, body: JSON.stringify({ question, history }), signal });
  const streams = response.headers.get('Content-Type')?.startsWith('text/event-stream');
  const reply = await (streams ? readEvents(turn, response.body) : response.text().then(read)).catch(() => null);
  signal.throwIfAborted();
  if (response.ok && typeof reply?.answered === 'boolean') return reply;
  throw new Problem(reply?.error ?? `No readable answer came back (status ${response.status}).`);
}

/** Shows each statement as it comes; gives the reply, or the problem, that ends them. */
async function readEvents(turn, body) {
  const statements = turn.verified;
  let last = null;
  let text = '';
  const pieces = body.pipeThrough(new TextDecoderStream()).getReader(); // not every browser can iterate over it
  for (let piece; !(piece = await pieces.read()).done;) {
    const events = (text + piece.value).split('\n\n');
    text = events.pop();
    for (const [, name, data] of events.map((event) => event.match(/^event: (.*)\ndata: ([^]*)$/))) {
      last = read(data);
      if (name === 'statement') show(turn, ...verifiedOf(turn, statements.push(last)), waiting('Writing'));
    }
  }
  return last;
}

/** JSON whose texts are without what nobody sees. */
function read(json) {
  return JSON.parse(json, (_, value) => (typeof value === 'string' ? visible(value) : value));
}

function remember(question) {
  history.replaceState(null, '', `?${new URLSearchParams({ q: question })}`);
  document.title = `${isolated(question)} – Munshi`;
}

// Building the page

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child)); // append makes text nodes of strings
  return made;
}

/** An element for words that are not ours: as text, in their own direction. */
function theirs(tag, text, properties) {
  return element(tag, { dir: directionOf(text), textContent: text, ...properties });
}

function choice(label, onclick) {
  return element('button', { type: 'button', className: 'plain', textContent: label, onclick });
}

function addTurn(question, name, history) {
  document.body.classList.add('asked');
  welcome.hidden = examples.hidden = true;
  const understood = element('p', { className: 'understood', hidden: true });
  const reply = element('div', { className: 'reply' });
  const section = element('article', { className: 'turn' }, theirs('h2', question, { id: name }), understood, reply);
  section.setAttribute('aria-labelledby', name);
  conversation.append(section);
  return { question, name, history, section, understood, reply, verified: [], asked: { question, answer: '' } };
}

function show(turn, ...parts) {
  const focused = turn.reply.contains(document.activeElement);
  turn.reply.replaceChildren(...parts.filter((part) => part));
  if (focused) box.focus({ preventScroll: true });
  turn.section.scrollIntoView({ block: 'start' });
}

function showUnderstood(turn, { understood }) {
  turn.understood.hidden = !understood || understood === turn.question;
  turn.understood.replaceChildren('Understood as: ', theirs('span', understood ?? ''));
  if (understood) remember(understood); // a follow-up alone means nothing to those with whom it is shared
}

function say(text) {
  status.textContent = text;
}

function waiting(text = 'Looking through the articles') {
  const doing = element('span', { textContent: text });
  return element('p', { className: 'waiting' }, doing, choice('Stop', () => running?.abort()));
}

function found(turn, reply) {
  const { statements, accounts, sources } = gather(reply.statements, reply.accounts ?? []);
  const confidence = confidenceOf(reply.confidence);
  say(`${confidence.words}, ${count(sources.length, 'source')}. ${accounts.length > 0 ? 'Accounts differ. ' : ''}${reply.answer}`);
  return [
    ...(accounts.length > 0 ? [sideBySide(turn, accounts)] : statementsOf(turn, statements)),
    noted(reply),
    sourcesOf(turn, sources),
    element('div', { className: 'closing' },
      element('p', { className: 'fine', title: confidence.number }, confidence.words,
        element('span', { className: 'aloud', textContent: ` (${confidence.number})` })),
      copyButton(() => asPlainText(reply.understood ?? turn.question, statements, accounts, sources))),
  ];
}

/** A summary, a timeline, what was done; or, where nobody typed it, what could be done. */
function toldOf(turn, { kind, done, text, html }) {
  turn.asked.isOrder = kind === 'order' || done;
  if (kind === 'order') {
    const sentence = 'This orders something, so it is done only when you say so.';
    say(sentence);
    return [theirs('p', sentence), choice('Do it', () => answer(Object.assign(turn, { typed: true })))];
  }
  turn.asked.answer = text.slice(0, 2000);
  say(text.split('\n', 1)[0]);
  // The server has built it of elements and texts, as everything here is built.
  const told = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
  for (const part of told.querySelectorAll('[id]')) part.id = `${turn.name}-${part.id}`;
  for (const link of told.querySelectorAll('a')) {
    const href = link.getAttribute('href');
    if (href.startsWith('#')) link.setAttribute('href', `#${turn.name}-${href.slice(1)}`);
    else Object.assign(link, { target: '_blank', rel: 'noopener noreferrer', title: 'Opens in a new tab' });
  }
  return [told];
}

/** What is verified of an answer that is still being written. */
function verifiedOf(turn) {
  const { statements, sources } = gather(turn.verified, []);
  return [...statementsOf(turn, statements), sources.length > 0 && sourcesOf(turn, sources)];
}

const statementsOf = (turn, statements) => statements.map((statement) => setStatement(turn, statement));
const sourcesOf = (turn, sources) =>
  element('ol', { className: 'sources', ariaLabel: 'Sources' }, ...sources.map((source) => card(turn, source)));

/** Numbers the articles in the order in which they are first cited; each article keeps all its quotes. */
function gather(cited, told) {
  const sources = new Map();
  const [statements, accounts] = [cited, told].map((list) => list.map(({ citations, ...rest }) =>
    ({ ...rest, article: citations[0], quotes: new Set(citations.map(quoteOf)) })));
  return { statements, accounts, sources: [...sources.values()] };

  function quoteOf(citation) {
    const { article, event_date: event, page, published, quote: text } = citation;
    if (!sources.has(article)) {
      sources.set(article, { ...citation, number: sources.size + 1, quotes: [], events: new Set() });
    }
    const source = sources.get(article);
    if (event !== published) source.events.add(event);
    const known = source.quotes.find((quote) => quote.text === text);
    if (known) return known;
    const quote = { text, page, source, letter: (source.quotes.length + 10).toString(36) };
    source.quotes.push(quote);
    return quote;
  }
}

const labelOf = ({ source, letter }) => source.number + (source.quotes.length > 1 ? letter : '');
const idOf = (turn, { source, letter }) => `${turn.name}-${source.number}${letter}`;

function setStatement(turn, { text, quotes }) {
  // The inner span keeps the numbers out of a run of the other direction at the text's end.
  const paragraph = theirs('p', '', { dir: directionOf(text), className: 'statement' });
  paragraph.append(element('span', { textContent: text }));
  for (const quote of quotes) {
    const label = labelOf(quote);
    const link = element('a', { href: `#${idOf(turn, quote)}`, textContent: label, ariaLabel: `Source ${label}` });
    paragraph.append(element('sup', {}, link));
  }
  return paragraph;
}

/** Tellings that differ, each with who told it and when. */
function sideBySide(turn, accounts) {
  return element('section', { className: 'accounts' },
    element('h3', { textContent: 'Accounts differ' }),
    element('ul', {}, ...accounts.map((account) => element('li', {},
      theirs('p', whoOf(account), { className: 'who' }),
      setStatement(turn, account)))));
}

function card(turn, source) {
  return element('li', { className: 'source' },
    element('span', { className: 'number', textContent: source.number }),
    element('h3', {}, titleOf(source)),
    facts(source),
    ...source.quotes.map((quote) => element('figure', { className: 'quote', id: idOf(turn, quote) },
      theirs('blockquote', quote.text),
      element('figcaption', { title: 'These words stand exactly so in the article.' }, '✓ verified quote',
        source.quotes.length > 1 && ` ${labelOf(quote)}`, quote.page && ` · p. ${quote.page}`))));
}

/** The title, as a link only where the address is one of the web. */
function titleOf({ title, article, url }) {
  const text = title || article || 'Untitled';
  if (!isWeb(url)) return theirs('span', text, { className: 'title' });
  const away = { href: url, target: '_blank', rel: 'noopener noreferrer', title: 'Opens in a new tab' };
  return theirs('a', text, { className: 'title', ...away });
}

function facts(article) {
  const spans = factsOf(article).flatMap((fact, at) => [at > 0 && ' · ', theirs('span', fact)]);
  return element('p', { className: 'facts' }, ...spans);
}

/** One line on how an answer came about. */
const noted = ({ note }) => note && theirs('p', note, { className: 'fine note' });

function notFound({ answer: sentence, coverage: covered, note }) {
  const looked = covered ? `Looked through ${coverageOf(covered).join('')}. ` : '';
  say(`${sentence} ${looked}`);
  const near = covered?.near.map((article) => element('li', {}, titleOf(article), facts(article)));
  return [
    theirs('p', sentence, { className: 'statement' }),
    noted({ note }),
    covered && element('p', { className: 'fine' }, looked, ...newestOf(covered)),
    near?.length > 0 && element('div', { className: 'near' },
      element('h3', { textContent: 'Near, but not an answer' }), element('ul', {}, ...near)),
  ];
}

function failed(turn, cause) {
  const stopped = cause.name === 'AbortError';
  const told = cause instanceof Problem ? cause.message : 'The answer that came back cannot be read.';
  const sentence = stopped ? 'Stopped.' : told;
  if (!stopped) console.error(cause);
  say(sentence);
  return [
    theirs('p', sentence, { className: 'problem' }),
    element('div', { className: 'choices' },
      choice('Ask again', () => answer(turn)),
      choice('Edit question', () => refill([turn.question, box.value].filter(Boolean).join('\n')))),
  ];
}

// Words of others: what is seen of them, and which way they run

const SEEN = '\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}';
const NOBODY_SEES = '\\p{Default_Ignorable_Code_Point}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Noncharacter_Code_Point}';
const HIDDEN = `(?![\\n\\t${SEEN}])[${NOBODY_SEES}]`;
const SCRIPTS = ['Arabic', 'Syriac', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu',
  'Kannada', 'Malayalam', 'Sinhala', 'Myanmar', 'Khmer', 'Mongolian'].map((name) => `\\p{Script=${name}}`).join('');
const LETTER = `(?=[\\p{L}\\p{M}])(?!\\p{Default_Ignorable_Code_Point})[${SCRIPTS}]`;
const PICTURE = '\\p{Extended_Pictographic}';
const NEEDED = [
  `(?<=${LETTER})[\\u200C\\u200D](?=${LETTER})`,
  `(?<=${PICTURE}\\uFE0F?|\\p{Emoji_Modifier})\\u200D(?=${PICTURE})`,
  `(?<=${PICTURE})[\\uFE0E\\uFE0F]`,
  '(?<=[0-9#*])\\uFE0F(?=\\u20E3)',
].join('|');
const UNSEEN = new RegExp(`(?=${HIDDEN})(?!${NEEDED}).`, 'gsu');
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Without what nobody sees; VisibleText.java has the same definition and says what it is. */
const visible = (text) => text.replace(UNSEEN, '');
const wordsOf = (text) => text.match(/\p{L}[\p{L}\p{M}\u200C\u200D]*/gu) ?? [];

/** By most words and not by the first, which may be a Latin name in a sentence of Urdu. */
function directionOf(text) {
  const words = wordsOf(text);
  return words.filter(([first]) => FROM_RIGHT.test(first)).length > 0.4 * words.length ? 'rtl' : 'ltr';
}

/** Set apart in plain text, as Isolated.java does, where it has letters from right to left. */
function isolated(text) {
  if (!FROM_RIGHT.test(text)) return text;
  return `${directionOf(text) === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`;
}

// Words

const count = (number, noun) => `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
const isWeb = (url) => URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);

/** "19 February 2022", "February 2022" or "2022", as precise as the value; null where that is no date. */
function dateOf(value) {
  const at = new Date(/^\d{4}(-\d\d){0,2}$/.test(value) ? value : NaN);
  if (isNaN(at) || !at.toISOString().startsWith(value)) return null; // 30 February would roll over
  const parts = Object.entries({ year: 'numeric', month: 'long', day: 'numeric' }).slice(0, value.split('-').length);
  return at.toLocaleDateString('en-GB', { ...Object.fromEntries(parts), timeZone: 'UTC' });
}

function factsOf({ publisher, published, events = [], url, article, gone, reprints = [] }) {
  const day = dateOf(published);
  return [
    isolated(publisher || 'Publisher unknown'),
    day ? `Published ${day}` : 'Publication date unknown',
    ...[...events].map(dateOf).filter(Boolean).map((date) => `Event: ${date}`),
    article && !isWeb(url) && `No link; kept as ${isolated(article)}`,
    gone && `No longer at its source since ${dateOf(gone)}`,
    reprints.length > 0 && `Also in: ${outletsOf(reprints)}`,
  ].filter(Boolean);
}

/** Who says so, where, and when that was published. */
function whoOf({ speaker, article: { publisher, published } }) {
  const names = [speaker, publisher || (speaker ? null : 'Publisher unknown')].filter(Boolean).map(isolated);
  return [...names, dateOf(published) ?? 'date unknown'].join(' · ');
}

function outletsOf(reprints) {
  const named = reprints.map(({ publisher, url }) => publisher || (isWeb(url) ? new URL(url).host : 'a file'));
  const outlets = [...new Set(named)];
  const more = outlets.length - 5;
  return outlets.slice(0, 5).map(isolated).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** How many articles, and from when to when. */
function coverageOf({ articles, publishers, from, to }) {
  const many = count(articles, 'article') + (publishers ? ` from ${count(publishers, 'publisher')}` : '');
  const days = [...new Set([from, to].map(dateOf).filter(Boolean))].join(' – ');
  return days ? [`${many}, `, days] : [many];
}

function newestOf({ newest: article }) {
  if (!article) return [];
  const details = [isolated(article.publisher ?? ''), dateOf(article.published)].filter(Boolean).join(', ');
  return ['Newest: ', titleOf(article), details && theirs('span', ` (${details})`)].filter(Boolean);
}

function confidenceOf(value) {
  const word = value >= 0.65 ? 'High' : value >= 0.4 ? 'Fair' : 'Low';
  return { words: `${word} confidence`, number: `${value.toFixed(2)} of 1` };
}

// Copying

function asPlainText(question, statements, accounts, sources) {
  const marked = ({ text, quotes }) =>
    isolated([isolated(text), ...[...quotes].map((quote) => `[${labelOf(quote)}]`)].join(' '));
  const differing = accounts.map((account) => `- ${whoOf(account)}: ${marked(account)}`);
  const listed = sources.map((source) => [
    `[${source.number}] ${isolated(source.title || source.article)}`,
    factsOf(source).join(', '),
    isWeb(source.url) && source.url,
    ...source.quotes.map((quote) => (source.quotes.length > 1 ? `[${labelOf(quote)}] ` : '') + `“${isolated(quote.text)}”`
      + (quote.page ? ` (p. ${quote.page})` : '')),
  ].filter(Boolean).join('\n    '));
  return [
    isolated(question),
    (differing.length > 0 ? ['Accounts differ:', ...differing] : statements.map(marked)).join('\n'),
    'Sources',
    ...listed,
  ].join('\n\n');
}

function copyButton(text) {
  const label = 'Copy with sources';
  const button = choice(label, async () => {
    const done = await navigator.clipboard?.writeText(text()).then(() => true, () => false);
    say(button.textContent = done || copyBySelection(text()) ? 'Copied' : 'Copying failed');
    setTimeout(() => (button.textContent = label), 2500);
  });
  return element('div', { className: 'choices' }, button);
}

/** Without HTTPS a browser has no clipboard object; this older way works there. */
function copyBySelection(text) {
  const focused = document.activeElement;
  const carrier = element('textarea', { value: text, className: 'aloud' });
  document.body.append(carrier);
  carrier.select();
  const done = document.execCommand('copy');
  carrier.remove();
  focused.focus({ preventScroll: true });
  return done;
}

// Keys and start

function refill(text) {
  box.value = text;
  box.focus();
  box.setSelectionRange(text.length, text.length);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const question = box.value.trim();
  if (busy()) return;
  if (!question) return box.focus();
  box.value = '';
  ask(question);
});

box.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key === 'ArrowUp' && !box.value && asked.length) {
    event.preventDefault();
    refill(asked.at(-1).question);
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') running?.abort();
  const elsewhere = event.target !== box && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key !== '/' || !elsewhere) return;
  event.preventDefault();
  box.focus();
});

async function introduce() {
  const response = await fetch('/api/about');
  if (!response.ok) throw new Error(`/api/about answered ${response.status}`);
  const about = read(await response.text());
  const parts = about.articles ? coverageOf(about) : ['No articles yet'];
  coverage.replaceChildren(...parts.map((part) => element('span', { textContent: part })));
  newest.replaceChildren(...newestOf(about));
  chips.replaceChildren(...about.examples.map((example) =>
    element('li', {}, theirs('button', example, { type: 'button', className: 'chip', onclick: () => ask(example) }))));
  examples.hidden = !about.examples.length || asked.length > 0;
}

introduce().catch((cause) => console.warn('Without the line on what the articles cover:', cause));
const shared = new URLSearchParams(location.search).get('q')?.trim();
if (shared) ask(shared, false);
