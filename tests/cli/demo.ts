/** The demonstration page: a news article written for this project, served from loopback. */
import { join } from 'node:path';
import { PROJECT_ROOT } from './browsers.ts';
import { serve, type Site } from './serve.ts';

export function serveDemo(): Promise<Site> {
  return serve({}, join(PROJECT_ROOT, 'tests', 'pages', 'demo'));
}
