/** The background: holds the corpus and answers. It keeps nothing that it could not make again after being stopped. */
// First: what it asks the browser for is on its way while the rest is run.
import { corpora } from './corpus.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serveAddressBar } from './address-bar.ts';
import { answerRequests, commandPage } from './contract/channel.ts';
import { servePages } from './contract/lines.ts';
import { SITE_COMMAND, type CommandName } from './contract/messages.ts';
import { takeSynced } from './contract/settings.ts';
import { watchSynced } from './contract/settings-sync.ts';
import { followAccess } from './access.ts';
import { libraryChange } from './library-changed.ts';
import { serveLookUp } from './look-up.ts';
import { pageReader } from './pages.ts';
import { requestHandlers, subjectIn } from './requests.ts';
import * as shapes from './shapes.ts';
import { serveSubscriptions } from './subscriptions.ts';
import { suggestionFinder } from './suggest.ts';
import { switchSiteIn } from './switch-site.ts';
import { packTaker } from './take-in.ts';
import { toShow } from './to-show.ts';

export default defineBackground({
  // Chrome starts one file in half the time of a dozen. In Firefox it loads what is heavy when it needs it (take-in.ts).
  type: { firefox: 'module' },
  main() {
    servePages((inPrivateWindow) => pageReader(corpora, inPrivateWindow), shapes);
    const changed = libraryChange(corpora);
    const { heard, pageOf, ...first } = toShow((id) => subjectIn(corpora, id));
    const subscriptions = serveSubscriptions(packTaker(changed));
    answerRequests({ ...requestHandlers(corpora, changed), ...subscriptions, ...first }, shapes, { heard, pageOf });
    serveAddressBar(suggestionFinder());
    serveLookUp();
    followAccess();
    // What cannot be stored stays as it is here.
    watchSynced(() => void takeSynced().catch(() => undefined));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    browser.commands.onCommand.addListener((name, tab) => {
      if (tab?.id === undefined) return;
      // Pages that we do not read have no marks to go to, and no site that we know of.
      const done = name === SITE_COMMAND ? switchSiteIn(tab.id) : commandPage(tab.id, name as CommandName);
      done.catch(() => undefined);
    });
  },
});
