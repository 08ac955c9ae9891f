// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace portwright {

/// A sample plan to click on: its title and one sentence.
class SampleCard : public QAbstractButton
{
    Q_OBJECT

public:
    SampleCard(const QString &title, const QString &sentence, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_sentence;
};

} // namespace portwright
