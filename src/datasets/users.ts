import type { DatasetSchema } from './schema';
import { userId } from './user-id';

/** One row a registered user. */
export const users: DatasetSchema = {
  id: 'users',
  label: { zh: '用户', en: 'Users' },
  titles: ['用户', '会员', '注册', '客户名单', '客户信息', 'users', 'members', 'customers', 'registrations'],
  dateColumn: 'registered_at',
  key: ['user_id'],
  columns: {
    user_id: userId([], ['名', '登录']),
    registered_at: {
      type: 'date', required: true,
      label: { zh: '注册时间', en: 'Registered at' },
      synonyms: ['注册日期', '注册日', '注册', '入会时间', '入会日期', '开户时间', '开户日期', '开卡时间', '开卡日期', '开通时间', '加入时间', '加入日期', '首次注册时间', '账号创建时间', '创建时间', '创建日期', '建档时间', '建档日期', '激活日期', 'registration date', 'registered', 'register date', 'register time', 'registration time', 'reg date', 'regdate', 'reg time', 'signup date', 'sign up date', 'signed up', 'signup', 'signup at', 'join date', 'joined', 'created', 'created at', 'created on', 'date created', 'account created'],
      not: ['入群', '社群', '支付', '下单', '登录', '活跃', 'community', 'group', 'login', 'paid', '更新', '入职', '工单', '解决'],
      pattern: /(?:注册|入会|开户|开卡|加入|建档|激活|开通|regist|signup|signedup|join|enrol|onboard).*(?:时间|日期|日|时刻|date|time|at|on|day)$/,
    },
    channel: {
      type: 'text',
      label: { zh: '注册渠道', en: 'Channel' },
      synonyms: ['渠道', '来源渠道', '获客渠道', '用户来源', '注册来源', '来源', '渠道来源', '首次渠道', '拉新渠道', '推广渠道', 'channel', 'source', 'acquisition channel', 'signup channel', 'register channel', 'utm source', 'registration channel', 'signup source'],
      pattern: /(?:渠道|来源|channel|source)$/,
    },
    invited_by: {
      type: 'id', domain: 'user',
      label: { zh: '邀请人ID', en: 'Invited by' },
      synonyms: ['邀请人', '邀请者', '邀请者ID', '邀请人编号', '邀请用户ID', '邀请人用户ID', '邀请来源', '推荐人', '推荐人ID', '推荐人编号', '推荐者', '推荐用户', '介绍人', '上级用户ID', '上级ID', '上级', '分享人', '分享者ID', '裂变上级', '师傅ID', 'inviter', 'inviter id', 'invited by', 'invitedby', 'referrer', 'referrer id', 'referred by', 'referral id', 'ref user', 'invite from', 'parent id', 'recommender'],
      not: ['邀请码', '推荐码', 'code', '数', 'count', '时间', '日期', 'date'],
      pattern: /(?:邀请|推荐|介绍|裂变|分享|invit|referr|recommend).*(?:人|者|用户|会员|id|编号|号|by|er|user|member|customer)/,
    },
    community_joined_at: {
      type: 'date',
      label: { zh: '入群时间', en: 'Community joined at' },
      synonyms: ['入群日期', '进群时间', '进群日期', '加群时间', '加群日期', '加入社群时间', '加入社群日期', '社群加入时间', '入社群时间', '入社群日期', '首次入群时间', '加企微时间', '添加企微时间', '企微添加时间', '加入私域时间', '私域加入时间', '加好友时间', 'community joined', 'joined community', 'community join date', 'community date', 'joined group', 'group joined at', 'group join date', 'community since'],
      not: ['退群', '离群', 'left'],
      pattern: /(?:入群|进群|加群|社群|企微|私域|community|group).*(?:时间|日期|date|time|at|joined)/,
    },
    interest: {
      type: 'text',
      label: { zh: '内容偏好', en: 'Interest' },
      synonyms: ['偏好', '偏好标签', '兴趣', '兴趣标签', '兴趣偏好', '偏好品类', '偏好类目', '品类偏好', '用户标签', '标签', 'interest', 'interests', 'preference', 'preferred category', 'content preference', 'tags', 'tag'],
    },
    interactions: {
      type: 'number', unit: 'count',
      label: { zh: '互动次数', en: 'Interactions' },
      synonyms: ['互动数', '互动量', '互动', '累计互动', '累计互动次数', '互动频次', '评论点赞数', 'interactions', 'interaction count', 'engagements', 'engagement'],
    },
  },
};
