import path from 'node:path';
import { buildApp } from './build/build-app.ts';
import { say } from './setup/steps.mjs';

const wasBuilt = await buildApp(path.dirname(import.meta.dirname), say);
if (!wasBuilt) say('the build is up to date');
