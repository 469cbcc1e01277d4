import { foldText } from '../../workbook/fold-text';

/** What an order's status says; anything not listed is unknown: invalid, and reported. */
export type OrderStatus = 'paid' | 'refunded' | 'cancelled' | 'unknown';

/**
 * Reads an order's status. Blank is paid; a part refund counts as paid.
 *
 * @example
 * orderStatus('已完成'); // => 'paid'
 * orderStatus('Fully refunded'); // => 'refunded'
 * orderStatus('交易关闭'); // => 'cancelled'
 * orderStatus('审核中'); // => 'unknown'
 */
export function orderStatus(text: string): OrderStatus {
  const folded = foldText(text);
  return folded === '' ? 'paid' : (STATUSES.get(folded) ?? 'unknown');
}

const WORDS: Readonly<Record<Exclude<OrderStatus, 'unknown'>, readonly string[]>> = {
  paid: [
    '已支付', '支付成功', '支付完成', '已付款', '付款成功', '付款完成', '已完成', '完成', '订单完成', '交易完成', '交易成功', '交易已完成', '成功', '成交',
    '已成交', '待发货', '已付款待发货', '等待发货', '未发货', '备货中', '已发货', '发货中', '部分发货', '配送中', '运输中', '待收货', '已收货', '已签收', '签收',
    '确认收货', '已确认收货', '待评价', '已评价', '已结算', '已核销', '待核销', '部分退款', '已部分退款', '部分退款成功',
    'paid', 'payment received', 'completed', 'complete', 'done', 'success', 'successful', 'succeeded', 'finished', 'fulfilled', 'partially fulfilled',
    'processing', 'shipped', 'partially shipped', 'in transit', 'delivered', 'received', 'settled', 'captured', 'partially refunded', 'partial refund', 'partly refunded',
  ],
  refunded: [
    '已退款', '退款成功', '退款完成', '全额退款', '已全额退款', '全部退款', '已全部退款', '全退', '已退货退款', '退货退款', '退款退货', '已退货', '退货成功',
    'refunded', 'fully refunded', 'full refund', 'refund', 'refund completed', 'refund succeeded', 'returned', 'returned and refunded',
  ],
  cancelled: [
    '已取消', '取消', '订单取消', '交易取消', '用户取消', '系统取消', '超时取消', '取消订单', '已关闭', '关闭', '交易关闭', '订单关闭', '已失效', '失效', '已作废', '作废', '无效',
    '未支付', '待支付', '等待支付', '未付款', '待付款', '等待付款', '支付失败', '付款失败', '支付超时', '拒付',
    'cancelled', 'canceled', 'closed', 'voided', 'void', 'unpaid', 'not paid', 'pending', 'pending payment', 'payment pending', 'awaiting payment',
    'failed', 'payment failed', 'declined', 'expired', 'abandoned', 'invalid',
  ],
};

const STATUSES: ReadonlyMap<string, OrderStatus> = new Map(
  (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((status) => WORDS[status].map((word) => [foldText(word), status] as const)),
);
