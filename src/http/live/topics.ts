import { deskTopics } from './desk-topics.ts';
import { importTopics } from './import-progress.ts';
import type { Topic } from './topic.ts';
import { workTopics } from './work-topics.ts';

/** Every topic of /api/live. An area adds its list here. */
export const topics: readonly Topic[] = [...workTopics, ...importTopics, ...deskTopics];
