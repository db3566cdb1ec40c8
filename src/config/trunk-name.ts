import { z } from 'zod';

/** The name of a trunk: it becomes the name of SIP endpoints too. */
export const trunkName = z.string().regex(/^[A-Za-z][\w-]{0,39}$/);
