import { test as deskTest, expect } from '../electron/desk-fixture.ts';
import { test as sampleTest } from '../electron/sample-fixture.ts';
import { keyPointsPage } from '../pages/key-points-page.ts';
import { dropPrices, FULL_WEEK } from '../pages/price-file.ts';
import { weekPage } from '../pages/week-page.ts';

const CAUSE = '受中东局势影响';

sampleTest('the week is told in sentences, and each number leads to its trace', async ({ page }) => {
  const [week, points] = [weekPage(page), keyPointsPage(page)];
  await expect(points.sentence('southbound-net')).toContainText(
    '净流出环比收窄（上周为-130.43亿元），连续第3周净流出。',
  );
  await points.number('sector-move', '2.3').click();
  await expect(week.trace).toContainText('恒生互联网科技业 2026-03-16 至 2026-03-22 周涨跌幅与恒生指数之差');
  await expect(week.trace.getByRole('list', { name: '所用的数值' }).getByRole('button')).toHaveCount(4);
  await page.keyboard.press('Escape');
  await points.number('active-in', '+52.59').focus();
  await page.keyboard.press('Enter');
  await expect(week.trace).toContainText('上榜净买入');
  await expect(points.sinceLastWeek).toContainText('耀才证券金融新上榜(+10.82亿港元)');
  // A week without news of ratings: nothing lacks, and that nothing was given is told.
  await points.leftOut.getByText(/未写入 3 项/).click();
  await expect(points.leftOut).toContainText('评级变动');
});

sampleTest(
  'a cause is worked into its sentence and into what is copied, and undo takes it out',
  async ({ app, page }) => {
    const points = keyPointsPage(page);
    const copied = () =>
      app.evaluate(async ({ clipboard }) => {
        const item = (await clipboard.read()).at(-1);
        return Promise.all(
          (item?.types ?? []).map(async (type) => new Response((await item?.getType(type)) as Blob).text()),
        );
      });
    await points.giveCause('sector-move', CAUSE);
    await expect(points.sentence('sector-move')).toContainText(
      `本周（20260316-0322）${CAUSE}，恒生互联网科技业指数下跌3.0%`,
    );
    await points.card.getByRole('button', { name: '复制要点' }).click();
    await expect(page.getByRole('status').filter({ hasText: '已复制要点' })).toBeVisible();
    const [text = '', html = ''] = (await copied()).sort(
      (a, b) => Number(a.startsWith('<')) - Number(b.startsWith('<')),
    );
    expect(text).toContain(`${CAUSE}，恒生互联网科技业指数下跌3.0%，跑输恒生指数`);
    expect(html).toContain(`<p>本周（20260316-0322）${CAUSE}，`);
    await points.card.getByRole('button', { name: '复制摘要' }).click();
    await expect(page.getByRole('status').filter({ hasText: '已复制摘要' })).toBeVisible();
    expect((await copied())[0]).toMatch(/^【周报 20260316-0322】恒生互联网科技业跌3\.0%/);

    await points.giveCause('sector-move', '受财报影响');
    await expect(points.sentence('sector-move')).toContainText('受财报影响');
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await expect(points.sentence('sector-move')).toContainText(CAUSE);
  },
);

sampleTest('a figure’s title takes a cause too', async ({ page }) => {
  const figure = weekPage(page).figureNo('图1');
  await figure.getByRole('button', { name: '写归因' }).click();
  await figure.getByRole('textbox', { name: '归因' }).fill(CAUSE);
  await page.keyboard.press('Enter');
  await expect(figure).toContainText(`20260316-0322 ${CAUSE}，恒生互联网科技业跌3.0%`);
});

deskTest('what a week lacks is said in no sentence, and stands among what was left out', async ({ page, folders }) => {
  const points = keyPointsPage(page);
  await dropPrices(
    folders.drop,
    'week.csv',
    FULL_WEEK.filter(([code, , day]) => code !== 'HSTECH.HI' || day < '2026-03-20'),
  );
  await expect(points.sentence('sector-move')).toContainText('下跌3.0%');
  await expect(points.sentence('sector-move')).not.toContainText('恒生科技指数');
  await expect(points.sentence('southbound-net')).toHaveCount(0);
  await points.leftOut.getByText(/未写入/).click();
  await expect(points.leftOut).toContainText('恒生科技指数：缺数据');
  await expect(points.leftOut).toContainText('港股通成交净额：缺数据');
});
