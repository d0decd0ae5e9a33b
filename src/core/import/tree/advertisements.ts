import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Notice } from './notices.ts';

/**
 * Words of pages that copy texts; two kinds of them in one short line without a marker make it
 * suspicious.
 */
const SIGNS = [
  /会员|VIP/i,
  /付费|购买|下单|优惠|折扣|促销|充值/,
  /本站|本网站/,
  /源码|资源|素材/,
  /发货|网盘|提取码|下载地址/,
  /置顶|必看|必读|必须阅读/,
  /加(?:我|好友|微信|群)|微信号|QQ\s*群|客服|联系(?:我们|方式)|电话[:：]/i,
  /公众号|扫码|二维码|关注我|点赞|转发|收藏/,
  /广告|赞助|推广|商务合作/,
  /点击(?:下方|上方|阅读|链接|这里|查看)/,
  /转载|版权|免责声明/,
  /\bsubscribe\b|\bnewsletter\b|\bsign up\b|\blog in\b/i,
  /\badvert|\bsponsored\b|\bpromo\b|\bcoupon\b|\bdiscount\b/i,
  /\bclick here\b|\bbuy now\b|\bfree trial\b|\bdownload now\b/i,
  /\bcookies?\b|\bprivacy policy\b|\ball rights reserved\b/i,
  /\bfollow us\b|\bshare this\b/i,
];
const LONGEST_LINE = 120;
/**
 * How many blocks at either end are looked at: in the middle the same words are what an essay is
 * about.
 */
const EDGE = 5;

/** Whether a line reads like an advertisement or a notice of the page it was copied from. */
export function isSuspicious(text: string): boolean {
  return (
    text.length <= LONGEST_LINE &&
    !/\[\d/.test(text) &&
    SIGNS.filter((sign) => sign.test(text)).length >= 2
  );
}

/**
 * Finds the lines at the beginning and the end that look like advertisements. They are reported,
 * never left out.
 * @param lineOf the line of a block, from 1
 */
export function findSuspicious(
  { children }: Root,
  lineOf: (node: Nodes, index: number) => number,
): Notice[] {
  return children.flatMap((node, index) => {
    if (index >= EDGE && index < children.length - EDGE) return [];
    const text = toString(node);
    return isSuspicious(text) ? [{ kind: 'suspicious', text, line: lineOf(node, index) }] : [];
  });
}
