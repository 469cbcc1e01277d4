import type { DatasetSchema } from './schema';

/** Training sessions and retrospectives, one row a session. */
export const training: DatasetSchema = {
  id: 'training',
  label: { zh: '培训与复盘', en: 'Training' },
  titles: ['培训', '复盘', '分享', '学习', '工作坊', '课程', 'training', 'trainings', 'workshops', 'retrospectives', 'learning'],
  dateColumn: 'date',
  foreign: /决议|纪要|待办|resolution|decision|actionitem/,
  columns: {
    date: {
      type: 'date', required: true,
      label: { zh: '日期', en: 'Date' },
      synonyms: ['时间', '培训日期', '培训时间', '开展日期', '开展时间', '举办日期', '举办时间', '开课日期', '会议日期', '活动日期', 'date', 'training date', 'held on', 'session date', 'day', 'when'],
      not: ['入职', '离职'],
      pattern: /(?:培训|开展|举办|开课|会议|分享|training|session|held).*(?:时间|日期|date|on)$/,
    },
    topic: {
      type: 'text', required: true,
      label: { zh: '主题', en: 'Topic' },
      synonyms: ['培训主题', '培训内容', '培训名称', '课程', '课程名称', '课题', '内容', '名称', '题目', '培训课程', '会议主题', '分享主题', 'topic', 'subject', 'course', 'title', 'session', 'training', 'training topic', 'name'],
      not: ['类型', '日期', '时间', '时长', '人数'],
      pattern: /(?:培训|课程|分享|会议|training|course|session)(?:主题|名称|内容|题目|topic|name|title|subject)$/,
    },
    type: {
      type: 'text',
      label: { zh: '类型', en: 'Type' },
      synonyms: ['培训类型', '形式', '类别', '培训形式', '培训方式', '分类', '性质', 'type', 'kind', 'format', 'category', 'session type'],
    },
    hours: {
      type: 'number', unit: 'hours',
      label: { zh: '时长(小时)', en: 'Hours' },
      synonyms: ['时长', '小时', '小时数', '课时', '学时', '培训时长', '培训学时', '培训课时', '用时', '持续时间', 'hours', 'duration', 'length', 'duration hours'],
    },
    attendees: {
      type: 'number', unit: 'count',
      label: { zh: '参加人数', en: 'Attendees' },
      synonyms: ['参与人数', '参训人数', '参会人数', '人数', '出席人数', '到场人数', '培训人数', '参加人次', '参与人次', '学员数', '到课人数', '签到人数', 'attendees', 'participants', 'attendance', 'headcount', 'number of attendees'],
      pattern: /(?:参加|参与|参训|参会|出席|到场|培训|学员|attend|particip).*(?:人数|人次|数|count|ees|ants|number)$/,
    },
  },
};
