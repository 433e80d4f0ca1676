package io.creditctl.core.site;

/**
 * What the owner says of the site; empty texts are left out of the pages.
 *
 * @param name of the site, in titles
 * @param baseUrl where it will be read, ending with a slash; empty when that is not known
 * @param idCode 网站标识码
 * @param organiser 主办单位
 * @param operator 承办单位
 * @param icp ICP 备案号
 * @param police 公网安备号
 * @param findFault address of 我为政府网站找错
 */
public record SiteProfile(
    String name,
    String baseUrl,
    String idCode,
    String organiser,
    String operator,
    String contact,
    String icp,
    String police,
    String findFault) {

  /** The same site to be read somewhere else. */
  public SiteProfile at(String url) {
    String slashed = url.endsWith("/") ? url : url + "/";
    return new SiteProfile(
        name, slashed, idCode, organiser, operator, contact, icp, police, findFault);
  }
}
