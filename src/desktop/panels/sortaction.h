// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTableView;

namespace portwright {

/// The table's menu sorts by the column of the current cell, the second time the other way round: as a click on the
/// column's head does, for those at the keys.
void addSortAction(QTableView *table);

} // namespace portwright
