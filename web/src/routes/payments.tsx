import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { loadTexts } from '../i18n/setup.ts';
import { readSearch } from '../screens/payments/model.ts';
import { frameRoute } from './frame.tsx';

const PaymentsScreen = lazyRouteComponent(() => import('../screens/payments/screen.tsx'), 'PaymentsScreen');
const deciders = new Set(['specialist', 'manager', 'admin']);

export const paymentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/payments',
  validateSearch: readSearch,
  loader: () => loadTexts('payments'),
  component: function Payments() {
    const search = paymentsRoute.useSearch();
    const navigate = useNavigate();
    const { session } = paymentsRoute.useRouteContext();
    return (
      <PaymentsScreen
        search={search}
        choose={(next) => void navigate({ to: '/payments', search: next as never })}
        mayDecide={session.roles.some((role) => deciders.has(role))}
      />
    );
  },
});
