import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { ConsoleWorld } from './console-desk.js';
import { phone } from './demo-page-bench.js';
import type { Bench } from './demo-page-bench.js';

const world = new ConsoleWorld();

function tile(bench: Bench, name: string): Locator {
  return bench.operator.getByRole('button', { name: new RegExp(`^${name}, (PDF, )?show large$`) });
}

function viewer(bench: Bench): Locator {
  return bench.page.getByRole('dialog');
}

async function open(bench: Bench, name: string): Promise<Locator> {
  await tile(bench, name).click();
  const dialog = viewer(bench);
  await dialog.getByRole('img', { name: new RegExp(`^${name}`) }).waitFor();
  return dialog;
}

/** Where the middle of the picture is, and how large it is shown; a page that is drawn anew in it changes nothing of that. */
async function boxOf(dialog: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await dialog.locator('qa-picture-stage .picture').boundingBox();
  if (!box) throw new Error('The picture is not shown.');
  return { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function zoomIs(dialog: Locator, figure: string): Promise<void> {
  await dialog.getByText(figure, { exact: true }).waitFor();
}

test('a picture is zoomed, moved and turned by keys, and Escape gives the focus back', async () => {
  const { bench } = await world.desk();
  const keys = bench.page.keyboard;
  await tile(bench, 'ID_CARD front').focus();
  await keys.press('Enter');
  const dialog = viewer(bench);
  await dialog.getByRole('img', { name: 'ID_CARD front' }).waitFor();
  const whole = await boxOf(dialog);
  await keys.press('+');
  await keys.press('+');
  await zoomIs(dialog, '196 %');
  const large = await boxOf(dialog);
  assert.ok(Math.abs(large.width / whole.width - 1.96) < 0.01);
  await keys.press('ArrowRight');
  await keys.press('ArrowDown');
  const moved = await boxOf(dialog);
  assert.ok(moved.x < large.x && moved.y < large.y, 'the arrows go to what lies beyond the edge');
  await keys.press('-');
  await zoomIs(dialog, '140 %');
  await keys.press('0');
  await zoomIs(dialog, '100 %');
  assert.deepEqual(await boxOf(dialog), whole);
  await keys.press('r');
  const turned = await boxOf(dialog);
  assert.ok(whole.width > whole.height && turned.width < turned.height, 'a quarter turn');
  await keys.press('Shift+R');
  assert.deepEqual(await boxOf(dialog), whole);
  await keys.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.equal(await tile(bench, 'ID_CARD front').evaluate((button) => button.matches(':focus')), true);
  assert.deepEqual(bench.troubles, []);
  await bench.close();
});

test('a picture is zoomed by wheel and double click where the pointer is, and dragged', async () => {
  const { bench } = await world.desk();
  const dialog = await open(bench, 'SELFIE');
  const whole = await boxOf(dialog);
  const { mouse } = bench.page;
  await mouse.move(whole.x + 60, whole.y + 60);
  await mouse.wheel(0, -400);
  await zoomIs(dialog, '223 %');
  const large = await boxOf(dialog);
  assert.ok(large.x < whole.x && large.y < whole.y, 'it grows away from the pointer');
  await mouse.down();
  await mouse.move(whole.x + 60, whole.y + 30);
  await mouse.up();
  const dragged = await boxOf(dialog);
  assert.ok(Math.abs(large.y - dragged.y - 30) < 1, `dragged by ${large.y - dragged.y}`);
  await mouse.dblclick(whole.x, whole.y);
  await zoomIs(dialog, '100 %');
  await mouse.dblclick(whole.x, whole.y);
  await zoomIs(dialog, '250 %');
  await dialog.getByRole('button', { name: 'Zoom out' }).click();
  await zoomIs(dialog, '179 %');
  await dialog.getByRole('button', { name: 'Fit' }).click();
  await zoomIs(dialog, '100 %');
  await bench.close();
});

test('two fingers zoom a picture on a phone', async () => {
  const { bench } = await world.desk(phone);
  const dialog = await open(bench, 'SELFIE');
  const { x, y } = await boxOf(dialog);
  const touch = await bench.page.context().newCDPSession(bench.page);
  const fingers = (apart: number) => [
    { x: x - apart, y, id: 1 },
    { x: x + apart, y, id: 2 },
  ];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) });
  for (const apart of [40, 50, 60]) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await zoomIs(dialog, '200 %');
  await bench.close();
});

test('the other pictures are a key away, each seen whole, with what is known of it', async () => {
  const { bench } = await world.desk();
  const dialog = await open(bench, 'ID_CARD front');
  await dialog.getByText('IDENTITY, picture 1 of 4').waitFor();
  await bench.page.keyboard.press('+');
  await bench.page.keyboard.press('n');
  await dialog.getByText('IDENTITY, picture 2 of 4').waitFor();
  await dialog.getByRole('img', { name: 'ID_CARD back' }).waitFor();
  await zoomIs(dialog, '100 %');
  await dialog.getByText('640 × 480').waitFor();
  await bench.page.keyboard.press('n');
  await dialog.getByRole('img', { name: 'SELFIE' }).waitFor();
  await dialog.getByText('480 × 640').waitFor();
  await bench.page.keyboard.press('p');
  await dialog.getByText('picture 2 of 4').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(bench.troubles, []);
  await bench.close();
});

test('a mark is set in the viewer, its reason typed without the keys being taken for commands', async () => {
  const { bench, applicant } = await world.desk();
  const dialog = await open(bench, 'SELFIE');
  await dialog.getByRole('button', { name: 'Rejected: SELFIE' }).click();
  const box = dialog.getByRole('textbox', { name: 'Comment on SELFIE' });
  await box.pressSequentially('r+n0 p');
  await dialog.getByRole('button', { name: 'Keep the reason' }).click();
  await box.waitFor({ state: 'detached' });
  await dialog.getByText('SELFIE, picture 3 of 4').waitFor();
  await zoomIs(dialog, '100 %');
  const [mark] = (await applicant.whole()).marks;
  assert.equal(mark?.moderationComment, 'r+n0 p');
  await bench.page.keyboard.press('+');
  await zoomIs(dialog, '140 %');
  await bench.close();
});

/** How many of a canvas's pixels are dark: what is drawn, on white paper. */
async function inkOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const context = element.getContext('2d');
    const { data } = context?.getImageData(0, 0, element.width, element.height) ?? { data: [] };
    let dark = 0;
    for (let index = 0; index < data.length; index += 4) if ((data[index] ?? 255) < 128) dark += 1;
    return dark;
  });
}

test('a PDF is drawn page by page, more finely when it is zoomed, under the page’s own policy', async () => {
  const { bench, applicant } = await world.desk();
  // The bench puts a policy of its own on the page; here the server's own must do.
  await bench.page.unroute('**/*');
  await bench.page.goto(`${world.sandbox.url}/?applicant=${applicant.userId}&level=data-kyc-level`);
  await bench.turnTo('Operator');
  const loaded = bench.requests.length;
  const dialog = await open(bench, 'UTILITY_BILL');
  const first = dialog.getByRole('img', { name: 'UTILITY_BILL, page 1 of 2' });
  const ink = await inkOf(first);
  assert.ok(ink > 500, `${ink} dark pixels`);
  const width = await first.evaluate((canvas: HTMLCanvasElement) => canvas.width);
  await bench.page.keyboard.press('PageDown');
  const second = dialog.getByRole('img', { name: 'UTILITY_BILL, page 2 of 2' });
  await second.waitFor();
  assert.notEqual(await inkOf(second), ink);
  await dialog.getByRole('button', { name: 'Previous page' }).click();
  await first.waitFor();
  for (let time = 0; time < 4; time += 1) await bench.page.keyboard.press('+');
  await bench.page.waitForFunction(
    `(${((least: number) => {
      const found: Element[] = [document.documentElement];
      for (let next = found.pop(); next; next = found.pop()) {
        if (next instanceof HTMLCanvasElement && next.width > least) return true;
        found.push(...next.children, ...(next.shadowRoot?.children ?? []));
      }
      return false;
    }).toString()})(${2 * width})`,
  );
  await bench.page.keyboard.press('r');
  const box = await boxOf(dialog);
  assert.ok(box.width > box.height, 'turned');
  const parts = bench.requests.slice(loaded).filter((url) => /pdf/.test(url));
  assert.ok(parts.length > 0 && parts.every((url) => url.startsWith(world.sandbox.url)), parts.join());
  assert.deepEqual(bench.troubles, []);
  await bench.close();
});

test('a picture that cannot be had says so and can be asked for again', async () => {
  const { bench } = await world.desk();
  const dialog = await open(bench, 'SELFIE');
  await bench.page.route('**/resources/1*', (route) => route.abort());
  await bench.page.keyboard.press('p');
  await dialog.getByRole('alert').filter({ hasText: 'This file cannot be shown here.' }).waitFor();
  await bench.page.unroute('**/resources/1*');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await dialog.getByRole('img', { name: 'ID_CARD back' }).waitFor();
  await bench.close();
});
