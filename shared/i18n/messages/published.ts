/** Words of what was published, whatever tells them. */
export const publishedZh = {
  'published.edition': '第{edition}版',
  'published.resting': '{label} 第{edition}版（{date} 定稿）',
  'published.line': '{label} 第{edition}版，{publishedAt} 定稿',
  'published.moved': '此后变动 {count} 处',
  'published.pack.name': '底稿包-{label}-第{edition}版',
  'published.pack.title': '底稿包：{label} 第{edition}版，{publishedAt} 定稿',
  'published.pack.documents': 'documents/：定稿时交来的文稿 {count} 个，逐字节原样',
  'published.pack.noDocuments': '定稿时没有附上文稿',
  'published.pack.workbook':
    'workbook/：定稿时的图表数据与溯源（每个数出自哪个文件的哪一行），由定稿内容写成，与现在的数据无关',
  'published.pack.citations': 'citations.csv：报告引用的文献数字，可原样导入',
  'published.pack.sources': 'source-files/：该周所依据的 {count} 个来源文件，逐字节原样；重名的以 (2)、(3) 区分',
  'published.pack.audit': 'audit.json：文稿与数据的核对结果',
  'published.pack.manifest': 'manifest.json：以上各文件的 SHA-256',
} as const;

export const publishedEn: Readonly<Record<keyof typeof publishedZh, string>> = {
  'published.edition': 'edition {edition}',
  'published.resting': '{label} edition {edition} (published {date})',
  'published.line': '{label} edition {edition}, published {publishedAt}',
  'published.moved': 'moved since: {count}',
  'published.pack.name': 'evidence {label} edition {edition}',
  'published.pack.title': 'Evidence for {label}, edition {edition}, published {publishedAt}',
  'published.pack.documents': 'documents/: the {count} {count|document|documents} handed in, byte for byte',
  'published.pack.noDocuments': 'No document was handed in',
  'published.pack.workbook':
    'workbook/: figures and provenance as published (which line of which file each number comes from), made from the published week and not from the data of today',
  'published.pack.citations': 'citations.csv: numbers cited from documents; the desk takes the table in as it is',
  'published.pack.sources':
    'source-files/: the {count} {count|file|files} that the week rests on, byte for byte; of one name with (2), (3) behind it',
  'published.pack.audit': 'audit.json: the documents checked against the data',
  'published.pack.manifest': 'manifest.json: the SHA-256 of each of these files',
};
