/**
 * The overview: the whole corpus as a matrix and as a timeline, in a tab.
 */
import { copyCitations } from '../../components/copying.ts';
import '../../components/overview-page.ts';
import { speak } from '../../components/speak.ts';
import { SubjectHistory } from '../../components/subject-history.ts';
import { filterOverview, subjectsOf, yearsOf } from '../../corpus/pack/overview.ts';
import { ask } from '../background/contract/channel.ts';
import { followLook } from '../background/contract/look.ts';
import { keepAside } from '../background/contract/set-aside.ts';

async function main(): Promise<void> {
  followLook((look) => speak(document, look, (words) => words.pageTitle({ page: words.overview })));
  const page = document.querySelector('concordance-overview');
  if (!page) return;

  const history = new SubjectHistory(
    (id) => ask('subject', { id }),
    () => {
      page.shown = history.shown;
    },
  );
  page.addEventListener('subject-open', ({ subject, at }) => history.open(subject, at));
  page.addEventListener('view-back', () => history.back());
  page.addEventListener('view-retry', () => history.retry());
  copyCitations(page);
  keepAside(page);

  const [whole, timeline] = await Promise.all([ask('overview', {}), ask('timeline', {})]);
  page.timeline = timeline;
  page.choices = { sources: whole.sources, subjects: subjectsOf(whole), years: yearsOf(whole) };
  page.overview = whole;
  page.addEventListener('overview-filters', ({ filters }) => {
    page.filters = filters;
    page.overview = filterOverview(whole, filters);
  });
}

void main();
