import { boardTopics } from './board-topic.ts';
import { deskTopics } from './desk-topics.ts';
import { importTopics } from './import-progress.ts';
import { testCallTopics } from './test-call-topic.ts';
import type { Topic } from './topic.ts';
import { workTopics } from './work-topics.ts';

/** Every topic of /api/live. An area adds its list here. */
export const topics: readonly Topic[] = [
  ...workTopics,
  ...importTopics,
  ...deskTopics,
  ...testCallTopics,
  ...boardTopics,
];
