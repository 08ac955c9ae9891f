// SPDX-License-Identifier: Apache-2.0
#include "testrun.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return portwright::test::run(application.arguments());
}
