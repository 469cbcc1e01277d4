import type { DatasetSchema } from './schema';
import { userId } from './user-id';

/** One row an order. */
export const orders: DatasetSchema = {
  id: 'orders',
  label: { zh: '订单', en: 'Orders' },
  titles: ['订单', '交易', '销售明细', '成交', '流水', '支付', 'orders', 'sales', 'transactions', 'payments', 'order'],
  dateColumn: 'paid_at',
  key: ['order_id'],
  columns: {
    order_id: {
      type: 'id', domain: 'order',
      label: { zh: '订单号', en: 'Order ID' },
      synonyms: ['订单编号', '订单ID', '订单', '交易号', '交易编号', '交易单号', '流水号', '交易流水号', '单号', '单据号', '单据编号', '主订单号', '主订单编号', '子订单号', '平台订单号', '支付单号', 'order no', 'order number', 'order id', 'order', 'order code', 'transaction id', 'transaction no', 'trade no', 'invoice no', 'invoice', 'receipt no', 'sales order'],
      not: ['状态', '金额', '时间', '日期', 'status', 'amount', 'date', 'time', '数', 'count', '类型', '来源'],
      pattern: /(?:订单|交易|流水|单据|支付|order|transaction|trade|invoice|receipt|sale).*(?:号|编号|编码|id|no|number|code|ref)$/,
    },
    user_id: userId(['客户', '买家ID', '买家', '买家账号', '买家会员名', '买家昵称', '买家编号', '顾客ID', '顾客编号', '下单用户', '下单用户ID', '购买用户ID', '购买人ID', '付款人ID', 'client id', 'client', 'buyer', 'buyer id', 'purchaser'], ['留言', '备注', '地址', '是否']),
    paid_at: {
      type: 'date', required: true,
      label: { zh: '支付时间', en: 'Paid at' },
      synonyms: ['付款时间', '付款日期', '支付日期', '支付成功时间', '支付完成时间', '成交时间', '成交日期', '交易时间', '交易日期', '收款时间', '收款日期', '到账时间', '充值时间', '充值日期', '缴费时间', '缴费日期', '报名时间', '下单时间', '下单日期', '订单时间', '订单日期', '订单创建时间', '购买时间', '购买日期', '消费时间', '消费日期', '销售日期', '结算日期', '日期', '时间', 'paid', 'paid at', 'payment date', 'payment time', 'pay date', 'pay time', 'paid on', 'date paid', 'order date', 'order time', 'ordered at', 'transaction date', 'transaction time', 'purchase date', 'purchased at', 'purchase time', 'sale date', 'invoice date', 'date', 'created at'],
      not: ['退款', '发货', '收货', '完成', 'refund', 'ship', 'deliver', '注册', '更新', '关闭', '取消'],
      prefers: /付款|支付|收款|paid|payment|paytime|paydate/,
      pattern: /(?:支付|付款|成交|交易|下单|购买|订单|消费|结算|销售|收款|充值|缴费|报名|paid|pay|payment|order|purchase|transaction|sale|checkout).*(?:时间|日期|日|时刻|date|time|at|on|day)$/,
    },
    amount: {
      type: 'number', required: true, unit: 'money',
      label: { zh: '实付金额', en: 'Amount paid' },
      synonyms: ['实付', '实付款', '实付款金额', '实际支付金额', '实际支付', '买家实付', '买家实际支付金额', '买家实付金额', '实收', '实收金额', '实收款', '支付金额', '付款金额', '已付金额', '成交金额', '交易金额', '订单金额', '订单实付金额', '订单实付', '订单总额', '订单总金额', '消费金额', '购买金额', '销售额', '销售金额', '成交额', '充值金额', '缴费金额', '收款金额', '价税合计', '金额', '总金额', '总价', 'GMV', '净额', '净收入', '净销售额', '到账金额', '结算金额', 'amount', 'amount paid', 'paid amount', 'order amount', 'order total', 'total amount', 'payment amount', 'actual payment', 'pay amount', 'total', 'total paid', 'net amount', 'sales', 'sales amount', 'revenue', 'price', 'paid', 'grand total', 'value', 'order value', 'transaction amount'],
      not: ['退款', '退货', '优惠', '折扣', '运费', '邮费', '应付', '原价', '吊牌', '成本', '税', 'refund', 'discount', 'shipping', 'freight', 'cost', 'tax', '单价', '红包', '积分', '数量', '件数', '补贴', '定金'],
      prefers: /实付|实收|实际支付|实际付款|amountpaid|paidamount|actualpay/,
      pattern: /(?:实付|实收|支付|充值|缴费|收款|付款|成交|订单|消费|交易|销售|paid|pay|order|sale|purchase|transaction|net|total).*(?:额|金额|款|价|元|amount|total|value|price|amt|sum)$/,
    },
    refund_amount: {
      type: 'number', unit: 'money',
      label: { zh: '退款金额', en: 'Refund amount' },
      synonyms: ['退款', '退款额', '已退款金额', '已退金额', '退货金额', '退回金额', '售后退款金额', '退款金额合计', '退还金额', '累计退款', '退费金额', 'refund', 'refunded', 'refund amount', 'refunded amount', 'refund total', 'returns', 'amount refunded', 'return amount'],
      not: ['时间', '日期', '原因', '状态', '单号', '编号', 'date', 'reason', 'status', '申请', '数量', '率', '类型', '是否'],
      pattern: /(?:退款|退货|退费|退回|退还|refund|return).*(?:额|金额|款|amount|value|total|amt)$/,
    },
    status: {
      type: 'text',
      label: { zh: '订单状态', en: 'Status' },
      synonyms: ['状态', '交易状态', '支付状态', '单据状态', '订单当前状态', '付款状态', '订单进度', 'status', 'order status', 'state', 'order state', 'payment status', 'transaction status'],
      not: ['物流', '发货', '售后', '退款', '开票', '发票', '评价', 'shipping', 'delivery', 'invoice', 'refund'],
      pattern: /(?:订单|交易|支付|order|payment|trade|transaction).*(?:状态|status|state)$/,
    },
    campaign: {
      type: 'text',
      label: { zh: '活动名称', en: 'Campaign' },
      synonyms: ['活动', '所属活动', '参与活动', '营销活动', '活动标签', '关联活动', '促销活动', '来源活动', '归属活动', '大促', 'campaign', 'campaign name', 'promotion', 'promo', 'event', 'activity name', 'promotion name'],
      not: ['优惠', '金额', '类型', '时间', '日期', 'id', '费用'],
      pattern: /(?:活动|促销|大促|campaign|promo).*(?:名|名称|标签|name|tag|title)$/,
    },
    category: {
      type: 'text',
      label: { zh: '品类', en: 'Category' },
      synonyms: ['类目', '商品类目', '商品品类', '商品分类', '产品类别', '产品品类', '分类', '一级类目', '品类名称', 'category', 'product category', 'product line', 'department'],
    },
  },
};
