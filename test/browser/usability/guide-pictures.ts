import { callUs } from '../../support/demo-network.ts';
import { Product } from '../../support/product.ts';
import { waitFor } from '../../support/wait-for.ts';
import { Visitor } from '../support/visitor.ts';
import { walkFirstCampaign } from './first-campaign.ts';
import { shoot } from './pictures.ts';
import { type Language, wordsOf } from './words.ts';

const account = { ru: 'Волга-Связь', en: 'Volga Telecom' } as const satisfies Record<Language, string>;
const ourNumber = '+74950000000';
const voice = 660;

/** The pictures of one language, on a product of its own, so that every word of them is of that language. */
export async function takePictures(language: Language): Promise<void> {
  const product = new Product();
  await product.out('up');
  const guests: Visitor[] = [];
  const visit = async (role: string, login: string, microphone?: number): Promise<Visitor> => {
    const voiced = microphone === undefined ? {} : { microphone };
    const visitor = await Visitor.arrive(product, { role, login, account: account[language], language, ...voiced });
    guests.push(visitor);
    return visitor;
  };
  try {
    const specialist = await visit('specialist', 'olga');
    await specialist.page.locator('h1').waitFor();
    await shoot(specialist.page, language, 'login');
    await specialist.logIn('olga');
    await campaignPictures(product, specialist, language);
    await talkPictures(product, await visit('operator', 'anna', voice), await visit('supervisor', 'sofia'), language);
    const manager = await visit('manager', 'marat');
    await manager.logIn('marat');
    await shootPage(manager, language, '/dashboard', 'dashboard');
    await shootPage(manager, language, '/reports', 'reports');
    const admin = await visit('admin', 'igor');
    await admin.logIn('igor');
    await shootPage(admin, language, '/settings/trunks', 'trunks');
  } finally {
    for (const guest of guests) await guest.leave();
    await product.stop();
  }
}

async function campaignPictures(product: Product, { page }: Visitor, language: Language): Promise<void> {
  const say = wordsOf(language);
  const met = async (name?: string) => {
    if (name) await shoot(page, language, name);
  };
  await walkFirstCampaign({ page, language, met });
  const heard = "select id from attempts where disposition = 'heard-full'";
  await waitFor('some have heard it all', 90_000, async () => (await product.query(heard)).length > 2);
  await shoot(page, language, 'campaign');
  await page.goto('/calls');
  await page.locator('main a[href^="/people/"]').first().click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
  await page.getByText(say('person', 'history')).waitFor();
  await shoot(page, language, 'person');
}

/** Somebody whom the campaign has reached calls back: the desk and the wall show the talk. */
async function talkPictures(product: Product, anna: Visitor, sofia: Visitor, language: Language): Promise<void> {
  const say = wordsOf(language);
  const { page } = anna;
  await anna.logIn('anna');
  await page.getByRole('button', { name: say('desk', 'shift.start') }).click();
  await page.getByText(say('desk', 'line.ok')).waitFor({ timeout: 20_000 });
  await page.keyboard.press('F2');
  await page.locator('[data-state=ready]').waitFor();
  const [called] = await product.query<{ phone: string }>(
    "select phone from attempts where disposition = 'heard-full' order by reserved_at limit 1",
  );
  await callUs(product, { from: called?.phone ?? '', to: ourNumber, seconds: 60 });
  await page.locator('[data-state=talking]').waitFor({ timeout: 30_000 });
  await page.keyboard.press('Digit1');
  await shoot(page, language, 'desk');
  await sofia.logIn('sofia');
  await shootPage(sofia, language, '/wall', 'wall');
  await page.keyboard.press('F9');
}

async function shootPage({ page }: Visitor, language: Language, path: string, name: string): Promise<void> {
  await page.goto(path);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
  await shoot(page, language, name);
}
