import type { DatasetSchema } from './schema';
import { userId } from './user-id';

/** Reactivation touches, one row a user and touch. */
export const wakeups: DatasetSchema = {
  id: 'wakeups',
  label: { zh: '唤醒触达', en: 'Wake-up touches' },
  titles: ['唤醒', '触达', '召回', '沉默', '流失', '推送记录', 'wakeup', 'wake up', 'reactivation', 'winback', 'win back', 'touch', 'outreach', 'recall'],
  dateColumn: 'touched_at',
  columns: {
    user_id: userId(['触达用户', '触达用户ID', '唤醒用户', '召回用户ID', '目标用户ID']),
    touched_at: {
      type: 'date', required: true,
      label: { zh: '触达时间', en: 'Touched at' },
      synonyms: ['触达日期', '触达日', '唤醒时间', '唤醒日期', '召回时间', '召回日期', '推送时间', '推送日期', '发送时间', '发送日期', '触发时间', '发券时间', '发券日期', '短信发送时间', '外呼时间', '外呼日期', '联系时间', 'touched', 'touch date', 'touched at', 'touch time', 'sent at', 'send date', 'sent', 'send time', 'contacted at', 'contact date', 'push date', 'push time', 'outreach date', 'wake up date'],
      not: ['注册', '支付', '回流', '完成', '入职'],
      pattern: /(?:触达|唤醒|召回|推送|发送|发券|外呼|联系|touch|sent|send|contact|push|outreach|reactivat|winback|wakeup).*(?:时间|日期|日|date|time|at|on|day)$/,
    },
    method: {
      type: 'text',
      label: { zh: '触达方式', en: 'Method' },
      synonyms: ['触达渠道', '触达手段', '唤醒方式', '唤醒渠道', '召回方式', '召回渠道', '推送方式', '推送渠道', '发送渠道', '发送方式', '方式', '渠道', '策略', 'method', 'touch method', 'channel', 'touch channel', 'medium', 'message type'],
    },
  },
};
