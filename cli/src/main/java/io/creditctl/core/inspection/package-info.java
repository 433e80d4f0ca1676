/** Random inspection by credit grade: pools, draws, inspectors, joint visits, results. */
package io.creditctl.core.inspection;
