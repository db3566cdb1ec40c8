import { Button, Menu } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** So long the question stands before the button is what it was. */
const patienceMs = 5000;

interface CertainProps {
  readonly children: string;
  readonly act: () => void;
}

/** What cannot be had back is asked for twice, at the same place. */
function useCertain({ children, act }: CertainProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => setAsked(false), patienceMs);
    return () => clearTimeout(timer);
  }, [asked]);
  const press = () => {
    setAsked(!asked);
    if (asked) act();
  };
  return { asked, press, label: asked ? t('action.certain') : children };
}

/** A red button that acts on the second press. */
export function CertainButton(props: CertainProps) {
  const { asked, press, label } = useCertain(props);
  return (
    <Button size="compact-sm" variant={asked ? 'filled' : 'subtle'} color="red" onClick={press}>
      {label}
    </Button>
  );
}

/** The same in a menu, which stays open for the question. */
export function CertainItem(props: CertainProps) {
  const { asked, press, label } = useCertain(props);
  return (
    <Menu.Item color="red" fw={asked ? 700 : undefined} closeMenuOnClick={asked} onClick={press}>
      {label}
    </Menu.Item>
  );
}
