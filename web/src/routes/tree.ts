import { deskRoute } from './desk.tsx';
import { frameRoute, homeRoute } from './frame.tsx';
import { linkRoute, loginRoute } from './login.tsx';
import { rootRoute } from './root.tsx';

/** Every address of the screens; a new one is a file beside this and a line here. */
export const tree = rootRoute.addChildren([loginRoute, linkRoute, frameRoute.addChildren([homeRoute, deskRoute])]);
