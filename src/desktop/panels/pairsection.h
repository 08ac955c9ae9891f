// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"

#include <QWidget>

namespace portwright {

namespace Ui {
class PairSection;
}

/// What goes between two nodes, why other rules give nothing between them, and what would change that.
class PairSection : public QWidget
{
    Q_OBJECT

public:
    PairSection(const Session &session, QWidget *parent);
    ~PairSection() override;

    void show(const NodeId &first, const NodeId &second);

private:
    QStringList flowsBetween(const NodeId &from, const NodeId &to) const;
    QStringList absencesBetween(const NodeId &from, const NodeId &to) const;

    const Session &m_session;
    std::unique_ptr<Ui::PairSection> m_ui;
};

} // namespace portwright
