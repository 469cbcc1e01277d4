import type { ColumnSchema } from './schema';

const PEOPLE =
  '用户|会员|客户|顾客|买家|账号|账户|购买人|购买者|付款人|消费者|粉丝|学员|学生|家长|玩家|角色|读者|听众|访客|客人|患者|车主|业主|租户|商户|商家|' +
  'user|member|customer|client|buyer|account|shopper|consumer|subscriber|player|student|learner|guest|visitor|tenant|merchant|patient|reader|person';
const ACTING = '下单|购买|付款|支付|注册|目标|触达|活跃|登录|唤醒|召回|完成|成交|平台|内部|系统';
const MARK = 'id|id号|uid|uin|编号|号码|号|编码|代码|标识|标识符|唯一标识|账号|卡号|key|code|no|num|number|uid|ref|identifier|openid|unionid';

/** The id of a user as the tables of users' doings name it; `synonyms` come after those that all of them share. */
export function userId(synonyms: readonly string[] = [], not: readonly string[] = []): ColumnSchema {
  return {
    type: 'id', domain: 'user', required: true,
    label: { zh: '用户ID', en: 'User ID' },
    synonyms: [
      '用户编号', '用户id号', '用户标识', '用户号', 'uid', 'userid', '会员ID', '会员编号', '会员号', '会员卡号', '会员', '客户ID', '客户编号', '客户号', '账号', '账号ID', '账户ID', '用户账号',
      '用户', 'user', 'user no', 'user number', 'member id', 'member no', 'customer id', 'customer no', 'customer', 'account id', 'account', 'openid', 'unionid', 'member', ...synonyms,
      '学员', '玩家', '顾客', '粉丝', 'player', 'student', 'subscriber', '手机号', '手机号码', '手机', '电话号码', '联系手机', 'mobile', 'phone', 'phone number', 'email', '邮箱', 'email address', 'customer email', 'user email',
    ],
    not: ['邀请', '推荐', 'invit', 'referr', '数', '类型', '等级', '来源', 'name', ...not],
    pattern: new RegExp(`^(?:${ACTING})*(?:${PEOPLE})(?:的)?(?:唯一)?(?:${MARK})$|^(?:${ACTING})(?:${PEOPLE})$|^(?:${PEOPLE})(?:手机|手机号|手机号码|电话|邮箱|phone|mobile|email)$`),
  };
}
