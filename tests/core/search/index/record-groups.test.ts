import { expect, test } from 'vitest';
import { joinRecords, partGroup } from '../../../../src/core/search/index/record-groups.ts';
import { listRecords } from '../../../../src/core/search/index/list-records.ts';
import { readFirstEssay, readTeaEssay } from '../read-fixture.ts';

test('an essay that was put together is parted as it was', async () => {
  for (const essay of [await readFirstEssay(), await readTeaEssay()]) {
    const records = listRecords(essay);
    expect(
      partGroup(joinRecords(records), { essay: essay.id, title: essay.frontMatter.title }),
    ).toEqual(records);
  }
});

test('every claim, passage, heading and listed work is a record that leads to its place', async () => {
  const records = listRecords(await readTeaEssay());
  expect(records.filter(({ kind }) => kind === 'claim')).toHaveLength(16);
  expect(records.find(({ kind }) => kind === 'section')).toMatchObject({
    url: 'essays/tea.html#从药汤到饮品',
    text: '从药汤到饮品',
  });
  expect(records.filter(({ kind }) => kind === 'reference').map(({ url }) => url)).toContain(
    'essays/tea/references.html#ref-3',
  );
});
