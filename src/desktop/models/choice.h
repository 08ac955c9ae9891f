// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace portwright {

/// One of several values a person may pick: what is kept and what is shown.
struct Choice
{
    QString value;
    QString title;
};

} // namespace portwright

Q_DECLARE_METATYPE(QList<portwright::Choice>)
