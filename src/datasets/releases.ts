import type { DatasetSchema } from './schema';

/** Product iterations, one row a version. */
export const releases: DatasetSchema = {
  id: 'releases',
  label: { zh: '版本迭代', en: 'Releases' },
  titles: ['版本', '迭代', '发版', '上线记录', '更新日志', '发布', 'release', 'releases', 'changelog', 'versions', 'iterations'],
  dateColumn: 'released_at',
  columns: {
    version: {
      type: 'text', required: true,
      label: { zh: '版本号', en: 'Version' },
      synonyms: ['版本', '版本名称', '迭代版本', '产品版本', 'APP版本', '迭代', '迭代号', '发布版本', '版本编号', 'version', 'release', 'version no', 'release name', 'build', 'iteration'],
      not: ['日期', '时间', '内容', '说明', 'date', 'notes'],
    },
    released_at: {
      type: 'date', required: true,
      label: { zh: '发布日期', en: 'Released at' },
      synonyms: ['发布时间', '上线日期', '上线时间', '发版日期', '发版时间', '更新日期', '更新时间', '迭代日期', '迭代时间', '版本日期', '日期', '时间', 'released', 'released at', 'release date', 'launch date', 'date', 'released on', 'published at'],
      not: ['开始', '计划', '反馈'],
      pattern: /(?:发布|上线|发版|更新|迭代|releas|launch|publish|ship).*(?:时间|日期|date|time|at|on)$/,
    },
    content: {
      type: 'text',
      label: { zh: '更新内容', en: 'Content' },
      pattern: /(?:更新|迭代|版本|发布|上线|优化|功能|release|change).*(?:要点|内容|说明|详情|描述|notes|log|content)$/,
      synonyms: ['更新说明', '内容', '迭代内容', '版本内容', '发布内容', '上线内容', '主要内容', '功能说明', '版本说明', '更新日志', '优化内容', '功能', 'content', 'notes', 'release notes', 'changes', 'description', 'summary', 'what changed', "what's new"],
    },
  },
};
