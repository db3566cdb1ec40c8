import { columns } from './columns.ts';

/** What dials may be grouped and filtered by beside their own columns; days and hours are those of the account's zone. */
export const dialDimensions = columns({
  campaign: 'text',
  list: 'text',
  operator: 'text',
  segment: 'text',
  day: 'word',
  hour: 'integer',
});
